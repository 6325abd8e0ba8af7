/** Says how long a form that asks for mail was looked at, in milliseconds: machines are faster than people (audience/readers/subscribe.ts). */
document.addEventListener("formdata", ({ formData }) => {
  if (formData.has("website")) formData.set("t", String(Math.round(performance.now())));
});
