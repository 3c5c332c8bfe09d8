// A key, a call, a change of the page: the least that the console could do at each step of a case.
let step = 0;
addEventListener('keydown', async (event) => {
  if (event.key !== 'Enter') return;
  step = await window.bare.echo(step + 1);
  document.querySelector('#step').textContent = `step ${step}`;
  document.body.dataset.step = String(step);
});
