// Sends a file without leaving the page and shows how far it is. The form works without it.
"use strict";

(() => {
  for (const form of document.querySelectorAll("form.attach")) {
    const field = form.querySelector("input[type=file]");
    const button = form.querySelector("button");
    const told = form.querySelector(".attach-told");
    let unsent = { key: "", nonce: "" };

    const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

    // The same file sent again after a failure keeps its number, so it counts once.
    const numbered = (file) => {
      const key = `${file.name}:${file.size}:${file.lastModified}`;
      if (unsent.key !== key) unsent = { key, nonce: nonce() };
      return unsent.nonce;
    };

    const tell = (words, progress = null) => {
      const said = document.createElement("p");
      said.textContent = words;
      told.replaceChildren(said, ...(progress ? [progress] : []));
    };

    const named = (words, file) => words.split("%").join(file.name);

    const answer = (request) => {
      try {
        return JSON.parse(request.responseText);
      } catch {
        return {};
      }
    };

    const done = (request, file) => {
      button.disabled = false;
      if (request.status < 200 || request.status >= 300) {
        tell(answer(request).error || named(form.dataset.unsent, file));
        return;
      }
      unsent = { key: "", nonce: "" };
      form.reset();
      tell(named(form.dataset.sent, file));
      const { next } = answer(request);
      if (next) window.location.assign(next);
      else document.dispatchEvent(new Event("attached"));
    };

    // The composer stays at the bottom of the window, over what is opened there.
    const around = form.closest("details");
    if (around) around.addEventListener("toggle", () => around.open && form.scrollIntoView({ block: "nearest" }));

    form.addEventListener("submit", (event) => {
      const file = field.files[0];
      if (!file) return;
      event.preventDefault();
      if (button.disabled) return;
      if (file.size > Number(form.dataset.most)) {
        tell(form.dataset.tooLarge);
        return;
      }
      const body = new FormData(form);
      body.set("nonce", numbered(file));
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.setAttribute("aria-hidden", "true");
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (step) => {
        if (step.lengthComputable) bar.value = step.loaded / step.total;
      });
      request.addEventListener("load", () => done(request, file));
      request.addEventListener("error", () => {
        button.disabled = false;
        tell(named(form.dataset.unsent, file));
      });
      button.disabled = true;
      tell(named(form.dataset.sending, file), bar);
      request.send(body);
    });
  }
})();
