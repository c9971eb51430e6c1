// A form is sent once. The button is only marked, not disabled: a disabled one would not send its own value.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.busy) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.busy = "1";
  event.submitter?.classList.add("s-button--busy");
});

function release(form) {
  delete form.dataset.busy;
  for (const button of form.querySelectorAll(".s-button--busy")) button.classList.remove("s-button--busy");
}

// Coming back with the browser's own button shows the old page as it was left: busy.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-busy]").forEach(release);
});
document.addEventListener("sinergi:failed", (event) => release(event.target));

// Copying needs a script; so does the button that offers it.
function offerCopying() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy][hidden]")) button.hidden = false;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  const said = document.createElement("span");
  said.className = "s-said";
  said.setAttribute("role", "status");
  button.after(said);
  said.textContent = button.dataset.copied;
  setTimeout(() => said.remove(), 4000);
});

offerCopying();
document.addEventListener("sinergi:shown", offerCopying);
