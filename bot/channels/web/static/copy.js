// Copies the address beside a button. Without it, the address is selected and copied by hand.
"use strict";

(() => {
  for (const button of document.querySelectorAll("[data-copies]")) {
    const field = document.getElementById(button.dataset.copies);
    const told = document.getElementById("copied");
    button.hidden = !navigator.clipboard;
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        told.textContent = field.dataset.copied;
      } catch {
        field.focus();
      }
    });
  }
})();
