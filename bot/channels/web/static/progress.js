// Shows how far an announcement is, as it goes. Without it, the page asks again by itself.
"use strict";

(() => {
  const place = document.querySelector("[data-progress]");
  const bar = place.querySelector("progress");
  const events = new EventSource(place.dataset.progress);

  const show = (event) => {
    const told = JSON.parse(event.data);
    bar.value = told.percent;
    for (const [name, words] of Object.entries(told.words)) {
      const shown = document.querySelector(`[data-told="${CSS.escape(name)}"]`);
      if (shown) shown.textContent = words;
    }
    return told.state;
  };

  // What can be done is another thing in another state: the page is read again, once.
  const again = () => {
    events.close();
    location.reload();
  };

  events.addEventListener("progress", (event) => {
    if (show(event) !== place.dataset.state) again();
  });
  events.addEventListener("ended", (event) => {
    show(event);
    again();
  });
})();
