// Files travel with a progress bar. The answer of the server is shown as if the browser had posted the form itself.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-upload]") || event.defaultPrevented) return;
  if (![...form.elements].some((field) => field.type === "file" && field.files.length)) return;
  event.preventDefault();
  send(form, event.submitter);
});

function send(form, submitter) {
  const { box, bar, words } = progressBox(form);
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = event.loaded / event.total;
  });
  // A button that says nothing of its own names the page as its action, not the form's.
  const target = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
  request.addEventListener("load", () => show(request, target));
  request.addEventListener("error", () => {
    bar.remove();
    words.textContent = form.dataset.uploadFailed;
    box.setAttribute("role", "alert");
    form.dispatchEvent(new Event("sinergi:failed", { bubbles: true }));
  });
  request.open("POST", target);
  request.send(new FormData(form, submitter));
}

function progressBox(form) {
  form.querySelector(".s-progress")?.remove();
  const box = document.createElement("div");
  box.className = "s-progress";
  box.setAttribute("role", "status");
  const words = document.createElement("p");
  words.className = "s-note";
  words.textContent = form.dataset.upload;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", form.dataset.upload);
  box.append(words, bar);
  form.append(box);
  return { box, bar, words };
}

// A new address is a new page and is opened as one. The address of the page or of the form says what is wrong with the form: that takes the
// form's place.
function show(request, target) {
  const page = request.response;
  const main = page?.querySelector("main");
  if (!main || ![location.href.split("#")[0], target].includes(request.responseURL)) {
    location.assign(request.responseURL);
    return;
  }
  document.title = page.title;
  document.querySelector("main").replaceWith(main);
  document.dispatchEvent(new Event("sinergi:shown"));
  scrollTo(0, 0);
  (main.querySelector("[data-error-summary]") ?? main).focus();
}
