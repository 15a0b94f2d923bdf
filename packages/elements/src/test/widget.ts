import type { TemplateResult } from 'lit';
import type { FaultId, Widget } from './fault-matrix.ts';
import { stage, type Scene, type SceneOptions } from './stage.ts';
import { settle } from './time.ts';

/** One view of a widget that a member can meet, and how to get there. */
export interface State extends SceneOptions {
  /** Nothing in it is said in a language: names, and what the webmaster wrote. */
  wordless?: true;
  arrive?: Act;
}

/** One intention that a person carries out in the widget, which the fault matrix disturbs. */
export interface Journey extends SceneOptions {
  /** The column of the matrix. */
  widget: Widget;
  /** Types what the person has to say. */
  begin: Act;
  /** What stands in the fields now, by name. */
  typed: (scene: Scene) => Record<string, string>;
  /** Sends it, in each of the ways there are: a click, the Enter key. */
  acts: readonly [Act, ...Act[]];
  /** What the person does once things go well again, if that is not the widget's own button to try again, else the first act. */
  again?: Act;
  /** Whether success is on the screen. */
  done: (scene: Scene) => boolean;
  /** How often it took effect at the backend. */
  effects: (scene: Scene) => number;
  /** The write itself, as the mock names it. */
  operation: string;
  /** What of its body is the same each time, where something in it is made at random. */
  steady?: (body: string) => string;
  /** Places of its answer (dots between keys) without which the answer is not what the contract says. */
  answer: readonly string[];
  /** How a person goes on where a fault leads to something else than a message. */
  ways?: Partial<Record<FaultId, Way>>;
}

/** What a person does; a promise is waited for. */
type Act = (scene: Scene) => unknown;

export interface Way {
  shown: (scene: Scene) => boolean;
  take: Act;
}

export interface WidgetSuite {
  tag: string;
  /** Typical markup, with the fallback that a webmaster puts inside. */
  create: () => TemplateResult;
  states: Readonly<Record<string, State>>;
  /** Absent for a widget that writes nothing. */
  journey?: Journey;
}

/** A page on which the widget is in one of its states. */
export async function arrive({ create }: WidgetSuite, state: State, options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { ...state, ...options });
  await state.arrive?.(scene);
  await settle();
  return scene;
}

/** A page on which a person has typed, and not sent anything yet. */
export async function begin({ create }: WidgetSuite, journey: Journey, options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { ...journey, ...options });
  await journey.begin(scene);
  await settle();
  return scene;
}
