/** Register an element once; the widget's script may stand on a page twice, or beside our own pages. */
export function define(name: string) {
  return (type: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, type);
  };
}
