// Reviewing what was read by keyboard: J and K move, A accepts, E edits, X rejects. Single keys can be switched off, and stay off.
const setting = "sinergi.keys";
const longest = 1500;
const actions = { a: "accept", e: "edit", x: "reject" };
const region = document.querySelector("[data-review]");
const stored = () => {
  try {
    return localStorage.getItem(setting);
  } catch {
    return null;
  }
};

if (region) {
  const facts = [...region.querySelectorAll("[data-fact]")];
  const panel = document.querySelector("[data-keys]");
  let off = stored() === "off";

  const choose = (fact, focus) => {
    facts.forEach((other) => other.toggleAttribute("data-current", other === fact));
    let first;
    for (const mark of region.querySelectorAll("[data-for]")) {
      const on = mark.dataset.for === fact.id;
      mark.classList.toggle("s-mark--on", on);
      // What is folded away cannot be brought into view.
      if (on && mark.getClientRects().length > 0) first ??= mark;
    }
    if (!focus) return;
    first?.scrollIntoView({ block: "nearest" });
    fact.focus();
  };

  const showSetting = () => {
    const button = panel?.querySelector("button");
    if (!button) return;
    panel.hidden = false;
    panel.toggleAttribute("data-off", off);
    button.textContent = off ? button.dataset.on : button.dataset.off;
  };

  document.addEventListener("keydown", (event) => {
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    const pressed = event.key.toLowerCase();
    const at = facts.findIndex((fact) => fact.hasAttribute("data-current"));
    if (pressed === "j" || pressed === "k") {
      const next = facts[at + (pressed === "j" ? 1 : -1)];
      if (next) choose(next, true);
    } else if (actions[pressed]) {
      facts[at]?.querySelector(`[data-do="${actions[pressed]}"]`)?.click();
    }
  });

  region.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-for]");
    const fact = mark ? document.getElementById(mark.dataset.for) : event.target.closest("[data-fact]");
    if (fact) choose(fact, Boolean(mark));
  });

  panel?.querySelector("button").addEventListener("click", () => {
    off = !off;
    try {
      localStorage.setItem(setting, off ? "off" : "on");
    } catch {
      // Kept for this page only.
    }
    showSetting();
  });

  // Words marked in the document go along to the page on which a missed fact is added.
  const paper = region.querySelector(".s-doc");
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (paper?.contains(selection.anchorNode) && paper.contains(selection.focusNode)) marked = selection.toString().trim();
  });
  region.addEventListener("click", (event) => {
    const link = event.target.closest("[data-add] a");
    if (link && marked && marked.length <= longest) {
      const url = new URL(link.href);
      url.searchParams.set("kutipan", marked);
      link.href = url;
    }
  });

  showSetting();
  const first = facts.find((fact) => `#${fact.id}` === location.hash) ?? facts.find((fact) => fact.querySelector("[data-do]"));
  if (first) choose(first, location.hash !== "");
}
