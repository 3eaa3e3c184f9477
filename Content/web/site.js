// SPDX-License-Identifier: EUPL-1.2
// Every page works without this file. It adds quick hide, drafts, a warning before the lock and small comforts.
"use strict";
(() => {
  const page = document.documentElement;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const signedIn = document.body.hasAttribute("data-signed-in");
  const post = async (path, fields, keepalive) => {
    if (!fields.has("_csrf")) fields.append("_csrf", one("[name=_csrf]")?.value ?? "");
    const answer = await fetch(path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual", keepalive });
    if (!answer.ok) throw answer.status;
    plan();
    return answer.text();
  };

  // Quick hide: blank at once, neutral title and history entry, drafts kept, then the session is locked.
  let hidden = false;
  const hide = () => {
    if (hidden) return;
    hidden = true;
    page.classList.add("veiled");
    document.title = "Nieuws";
    const kept = Promise.allSettled(drafts.map((draft) => keep(draft, true)));
    history.replaceState(null, "", "/verborgen");
    Promise.race([kept, new Promise((done) => setTimeout(done, 300))]).then(() => {
      if (signedIn) post("/verbergen", new FormData(), true).catch(() => {});
      location.replace("/verborgen");
    });
  };
  let shifts = [];
  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    shifts = event.key === "Shift" ? [...shifts, event.timeStamp].slice(-3) : [];
    if (shifts.length > 2 && shifts[2] - shifts[0] < 1000) hide();
  });
  for (const part of all("[data-hide]")) {
    part.addEventListener(part.tagName === "FORM" ? "submit" : "click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      hide();
    });
  }

  // Drafts: sealed on the server five seconds after a change, and when the page goes away.
  const drafts = all("form[data-draft]").map((form) => ({ form }));
  const keep = async (draft, leaving) => {
    clearTimeout(draft.timer);
    draft.timer = 0;
    if (!signedIn || !draft.dirty) return;
    draft.dirty = false;
    const fields = new FormData(draft.form);
    for (const input of all("[type=file], [type=password]", draft.form)) fields.delete(input.name);
    const status = one("[data-draft-status]", draft.form) ?? {};
    try {
      status.textContent = await post("/concepten", fields, leaving);
    } catch {
      draft.dirty = true;
      status.textContent = "Concept nog niet bewaard. Je tekst staat nog in dit scherm.";
    }
  };
  for (const draft of drafts) {
    draft.form.addEventListener("input", () => {
      draft.dirty = true;
      draft.timer ||= setTimeout(keep, 5000, draft);
    });
    draft.form.addEventListener("submit", () => {
      clearTimeout(draft.timer);
      draft.dirty = false;
    });
  }
  addEventListener("pagehide", () => drafts.forEach((draft) => keep(draft, true)));

  // Two minutes before the lock: keep what was typed, and ask. The server knows to the minute when something was last
  // done, so this side is a minute early.
  const make = (tag, text, properties) => Object.assign(document.createElement(tag), { textContent: text }, properties);
  let timer;
  const plan = () => {
    clearTimeout(timer);
    if (signedIn && !hidden) timer = setTimeout(ask, 720e3);
  };
  const lock = async () => {
    await Promise.allSettled(drafts.map((draft) => keep(draft)));
    await post("/sessie/op-slot", new FormData()).catch(() => {});
    location.replace("/inloggen?verder=" + encodeURIComponent(location.pathname));
  };
  const ask = async () => {
    await Promise.all(drafts.map((draft) => keep(draft)));
    clearTimeout(timer);
    timer = setTimeout(lock, 120e3);
    const dialog = make("dialog", "");
    const words = make("p", "Over twee minuten gaat Hoede op slot. Wat je typte, is als concept bewaard.");
    const stay = make("button", "Blijf ingelogd", { className: "btn primary", type: "button" });
    stay.addEventListener("click", async () => {
      try {
        await post("/sessie/verleng", new FormData());
        dialog.close();
        dialog.remove();
      } catch {
        words.textContent = "Dat lukte niet. Log opnieuw in.";
      }
    });
    dialog.append(make("h2", "Ben je er nog?", { id: "er-nog" }), words, stay);
    dialog.setAttribute("aria-labelledby", "er-nog");
    document.body.append(dialog);
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.showModal();
  };
  plan();

  // Show or hide a passphrase.
  for (const input of all("[data-passphrase]")) {
    const button = make("button", "Laat zien", { className: "btn small", type: "button" });
    button.setAttribute("aria-controls", input.id);
    button.addEventListener("click", () => {
      const show = input.type === "password";
      input.type = show ? "text" : "password";
      button.textContent = show ? "Verberg" : "Laat zien";
    });
    input.after(button);
  }

  // The second press of a button does nothing; after going back the form can be sent again.
  addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Fields that only matter after certain answers.
  const relevant = () => {
    for (const part of all("[data-show-when]")) {
      const [name, values] = part.dataset.showWhen.split("=");
      const form = part.closest("form");
      const chosen = form ? new FormData(form).getAll(name) : [];
      part.hidden = Boolean(form) && !one("[aria-invalid]", part) && !values.split(",").some((value) => chosen.includes(value));
    }
  };
  addEventListener("change", relevant);
  relevant();

  (one("[data-focus]") ?? one(".errors") ?? one(".panel[tabindex]"))?.focus();
})();
