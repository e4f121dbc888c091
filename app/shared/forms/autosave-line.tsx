/** Where a form with `autosave` says how its copy stands; empty without script. */
export function AutosaveLine() {
  return <p className="autosave" role="status" data-autosave-status="" />;
}
