// What changes by itself is fetched again every few seconds and put in its place; once the page is another one, it is opened anew.
// Without scripts the page says how often the browser is to ask. Nothing is replaced under somebody's hand, or while nobody looks.
document.querySelectorAll("[data-live]").forEach((part) => {
  setTimeout(() => refresh(part), part.dataset.live * 1000);
});

async function refresh(part) {
  if (!document.hidden && !part.contains(document.activeElement)) await replace(part);
  setTimeout(() => refresh(part), part.dataset.live * 1000);
}

async function replace(part) {
  // Without an answer the page stays as it is; the next one may come.
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const newer = page.querySelector("[data-live]");
  if (!newer) location.reload();
  else if (newer.innerHTML !== part.innerHTML) part.replaceChildren(...newer.childNodes);
}
