// SPDX-License-Identifier: EUPL-1.2
// Only on pages with a button for passkeys. Without this file the button does not show, and codes do the same.
"use strict";
(() => {
  const question = async (button) => {
    const fields = new URLSearchParams({ _csrf: new FormData(button.form).get("_csrf") });
    const answer = await fetch(button.dataset.ask, { method: "POST", body: fields, redirect: "manual" });
    if (!answer.ok) throw answer.status;
    return answer.json();
  };

  // Passkeys: the server says what to ask the authenticator; its answer goes with the form of the button.
  const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const textOf = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes ?? []))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const passkey = async (button) => {
    const asked = await question(button);
    const making = button.dataset.passkey === "make";
    const type = "public-key";
    const ids = asked.ids.map((id) => ({ type, id: bytesOf(id) }));
    const extensions = { prf: { eval: { first: bytesOf(asked.prf) } } };
    const use = (challenge, allowCredentials) =>
      navigator.credentials.get({
        publicKey: { challenge, rpId: asked.host, allowCredentials, userVerification: "required", extensions },
      });
    const name = new TextDecoder().decode(bytesOf(asked.name));
    const made = making
      ? await navigator.credentials.create({
          publicKey: {
            challenge: bytesOf(asked.challenge), rp: { id: asked.host, name: "Hoede" },
            user: { id: bytesOf(asked.user), name, displayName: name },
            pubKeyCredParams: asked.kinds.map((alg) => ({ type, alg })), excludeCredentials: ids, attestation: "none",
            authenticatorSelection: { residentKey: "preferred", userVerification: "required" }, extensions,
          },
        })
      : await use(bytesOf(asked.challenge), ids);
    let { prf } = made.getClientExtensionResults();
    // Some give their secret at the first use only. What is signed here goes nowhere.
    if (making && prf?.enabled && !prf.results) {
      prf = (await use(crypto.getRandomValues(new Uint8Array(32)), [{ type, id: made.rawId }])).getClientExtensionResults().prf;
    }
    const { response } = made;
    const answer = {
      "pk-id": made.rawId, "pk-client": response.clientDataJSON, "pk-sig": response.signature,
      "pk-auth": response.attestationObject ?? response.authenticatorData, "pk-user": response.userHandle,
      "pk-prf": prf?.results?.first,
    };
    for (const [field, value] of Object.entries(answer)) {
      button.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: field, value: textOf(value) }));
    }
    button.form.submit();
  };
  for (const button of window.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
    const status = Object.assign(document.createElement("span"), { className: "soft small" });
    status.setAttribute("role", "status");
    button.after(status);
    button.hidden = false;
    button.addEventListener("click", () =>
      passkey(button).catch(() => (status.textContent = "Dit lukte niet. Probeer het opnieuw, of kies een andere manier.")));
  }
})();
