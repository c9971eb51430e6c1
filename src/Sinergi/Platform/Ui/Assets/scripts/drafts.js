// What is typed survives a lost session: kept in this tab only, never passwords, files or hidden values.
const prefix = "sinergi.draft.";
const kept = (form) =>
  [...form.elements].filter((field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type));
const forms = () => [...document.querySelectorAll("form[data-draft]")];
const key = (form) => prefix + form.dataset.draft;

function read(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

function save(form, sent) {
  const values = kept(form).map((field) => [field.name, field.value, field.checked ?? null]);
  try {
    sessionStorage.setItem(key(form), JSON.stringify({ sent, values }));
  } catch {
    // Full or forbidden storage: the form works as it would without drafts.
  }
}

function restore(form) {
  const draft = read(key(form));
  // A refused form comes back from the server with everything typed; that is newer than the draft.
  if (!draft || document.querySelector("[data-error-summary]")) return;
  const waiting = [...draft.values];
  let changed = false;
  for (const field of kept(form)) {
    const choice = field.type === "radio" || field.type === "checkbox";
    const at = waiting.findIndex(([name, value]) => name === field.name && (!choice || value === field.value));
    if (at < 0) continue;
    const [, value, checked] = waiting.splice(at, 1)[0];
    changed ||= choice ? field.checked !== checked : field.value !== value;
    if (choice) field.checked = checked;
    else field.value = value;
  }
  if (changed) tell(form);
}

function tell(form) {
  const notice = document.createElement("div");
  notice.className = "s-notice";
  notice.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = form.dataset.draftRestored + " ";
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "s-button s-button--link";
  discard.textContent = form.dataset.draftDiscard;
  discard.addEventListener("click", () => {
    sessionStorage.removeItem(key(form));
    form.reset();
    notice.remove();
  });
  words.append(discard);
  notice.append(words);
  form.prepend(notice);
}

let timer;
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (!form?.matches("[data-draft]")) return;
  clearTimeout(timer);
  timer = setTimeout(() => save(form, false), 300);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-draft]")) return;
  clearTimeout(timer);
  save(event.target, true);
});

// A draft that was sent is done with once a page appears that is neither its form nor the way back in.
function forgetSent() {
  if (document.querySelector("input[type=password], [data-keep-drafts]")) return;
  const here = new Set(forms().map(key));
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix) && !here.has(name) && read(name)?.sent) sessionStorage.removeItem(name);
  }
}

// Signing out, or leaving a complaint quickly, takes everything along; the page left behind is not to be reached by going back.
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-forget]")) sessionStorage.clear();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-forget]");
  if (!link) return;
  event.preventDefault();
  sessionStorage.clear();
  location.replace(link.href);
});

function start() {
  forms().forEach(restore);
  forgetSent();
}

start();
document.addEventListener("sinergi:shown", start);
