import type { Words } from '../controllers/localize-controller.ts';
import type { FileRefusal } from '../internal/image/prepare-file.ts';

export interface FileFieldWords {
  choose: string;
  replace: string;
  add: string;
  orDrop: string;
  photo: string;
  /** *JPEG, PNG ou PDF, 10 Mo au plus.* */
  limits: (types: string, size: string) => string;
  /** After the size of a PDF. */
  metadata: string;
  preparing: string;
  ready: (name: string) => string;
  removed: (name: string) => string;
  remove: string;
  preview: (name: string) => string;
  sent: (percent: string) => string;
  tooMany: (most: number) => string;
  refused: (name: string, why: string) => string;
  refusals: Record<FileRefusal, (types: string, size: string) => string>;
}

export const fileFieldWords: Words<FileFieldWords> = {
  fr: {
    choose: 'Choisir un fichier',
    replace: 'Choisir un autre fichier',
    add: 'Ajouter un fichier',
    orDrop: 'ou déposez-le ici, ou collez-le.',
    photo: 'Prendre une photo',
    limits: (types, size) => `${types}, ${size} au plus.`,
    metadata: 'envoyé tel quel, avec ce que son logiciel y a inscrit (auteur, dates)',
    preparing: 'Vérification…',
    ready: (name) => `${name} : prêt.`,
    removed: (name) => `${name} : retiré.`,
    remove: 'Retirer',
    preview: (name) => `Aperçu de ${name}`,
    sent: (percent) => `Envoyé : ${percent}`,
    tooMany: (most) => (most === 1 ? 'Un seul fichier à la fois.' : `${most} fichiers au plus.`),
    refused: (name, why) => `${name} : ${why}`,
    refusals: {
      'file-empty': () => 'ce fichier est vide. Choisissez-en un autre.',
      'file-too-large': (_, size) => `ce fichier est trop lourd (${size} au plus).`,
      'image-too-large': () => 'cette image a trop de pixels. Prenez-la en photo de nouveau, ou réduisez-la.',
      'file-type-refused': (types) =>
        `ce n’est pas un fichier accepté (${types}), quel que soit son nom. Choisissez-en un autre.`,
      'file-heic': () => 'c’est une photo HEIC. Exportez-la en JPEG, ou prenez la photo à partir d’ici.',
      'file-damaged': () => 'ce fichier est incomplet ou abîmé. Choisissez-en un autre.',
      'file-unreadable': () => 'ce fichier n’a pas pu être lu. Choisissez-le de nouveau.',
      'browser-unfaithful': () =>
        'votre navigateur brouille les images pour protéger votre vie privée. Permettez-les sur ce site, ou utilisez un autre navigateur.',
    },
  },
  en: {
    choose: 'Choose a file',
    replace: 'Choose another file',
    add: 'Add a file',
    orDrop: 'or drop it here, or paste it.',
    photo: 'Take a photo',
    limits: (types, size) => `${types}, ${size} at most.`,
    metadata: 'sent as it is, with what its program wrote into it (author, dates)',
    preparing: 'Checking…',
    ready: (name) => `${name}: ready.`,
    removed: (name) => `${name}: removed.`,
    remove: 'Remove',
    preview: (name) => `Preview of ${name}`,
    sent: (percent) => `Sent: ${percent}`,
    tooMany: (most) => (most === 1 ? 'One file at a time.' : `${most} files at most.`),
    refused: (name, why) => `${name}: ${why}`,
    refusals: {
      'file-empty': () => 'this file is empty. Choose another one.',
      'file-too-large': (_, size) => `this file is too large (${size} at most).`,
      'image-too-large': () => 'this image has too many pixels. Take the photo again, or make it smaller.',
      'file-type-refused': (types) => `this is not an accepted file (${types}), whatever its name. Choose another one.`,
      'file-heic': () => 'this is a HEIC photo. Export it as JPEG, or take the photo from here.',
      'file-damaged': () => 'this file is incomplete or damaged. Choose another one.',
      'file-unreadable': () => 'this file could not be read. Choose it again.',
      'browser-unfaithful': () =>
        'your browser scrambles images to protect your privacy. Allow them on this site, or use another browser.',
    },
  },
};
