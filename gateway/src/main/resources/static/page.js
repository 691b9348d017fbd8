// Says who is signed in, and lets them sign out: a form, as the way out leads over the identity provider.
const who = document.querySelector(".who");
const cookie = (name) =>
  document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

const answer = await fetch("/api/me", { headers: { Accept: "application/json" } });
if (answer.ok) {
  const me = await answer.json();
  who.querySelector("b").textContent = me.name ?? me.person;
  who.querySelector("span").textContent = `${me.roles.join(", ")} in ${me.district}`;
  who.querySelector("[name=_csrf]").value = cookie("TRIVIUM_CSRF");
  who.hidden = false;
}
