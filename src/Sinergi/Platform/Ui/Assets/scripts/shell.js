// The frame around every page: search by "/", menus that close, errors that are read first, rows walked with the arrow keys.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "/" && !typing(event.target)) {
    const search = document.querySelector("[data-search][aria-keyshortcuts]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  }
  if (event.key === "Escape") closeMenus(null, true);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") walkRows(event);
});

document.addEventListener("click", (event) => closeMenus(event.target, false));

function closeMenus(target, giveFocusBack) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (target && menu.contains(target)) continue;
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (giveFocusBack && held) menu.querySelector("summary").focus();
  }
}

function walkRows(event) {
  const row = event.target.closest("a, button")?.closest(".s-table tbody tr, .s-work li");
  const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  const link = next?.querySelector("a[href], button");
  if (!link) return;
  event.preventDefault();
  link.focus();
}

// On a phone the menu scrolls; the entry one stands at must be in sight.
const current = document.querySelector(".s-menu [aria-current]");
if (current) {
  const list = current.closest("ul");
  list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
}

document.querySelector("[data-error-summary]")?.focus();
