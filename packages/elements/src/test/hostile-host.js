/*
 * A host page's own script, before ours: what Prototype.js 1.6, an old Promise polyfill, an analytics wrapper and a
 * careless template do to the globals of a page (trust R4, S21).
 */
Array.prototype.toJSON = function () {
  return '[]';
};
String.prototype.toJSON = function () {
  return '"' + this + '"';
};
Array.from = function (iterable) {
  return Array.prototype.slice.call(iterable);
};
Array.prototype.each = function (visit) {
  for (var index = 0; index < this.length; index++) visit(this[index]);
};
// Not enumerable: what is, on Object.prototype, stops zod itself
Object.defineProperty(Object.prototype, 'toJSON', {
  value: function () {
    return '{}';
  },
});
Element.prototype.update = function (text) {
  this.textContent = text;
};
window.Promise = class extends Promise {};
window.$ = function (id) {
  return document.getElementById(id);
};
