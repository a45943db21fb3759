(function () {
  var controls = document.getElementById('findings-controls');
  if (!controls) return;
  var part = document.getElementById('findings');
  var rows = Array.prototype.slice.call(part.querySelectorAll('tr[data-effort]'));
  var select = controls.querySelector('select');
  var shown = document.getElementById('findings-shown');
  var more = part.querySelector('details.more');

  function filter() {
    var count = 0;
    rows.forEach(function (row) {
      row.hidden = select.value !== '' && row.getAttribute('data-effort') !== select.value;
      if (!row.hidden) count++;
    });
    shown.textContent = shown.getAttribute('data-words').replace('%1', count).replace('%2', rows.length);
  }

  select.addEventListener('change', function () {
    filter();
    if (more && select.value !== '') more.open = true;
  });
  controls.hidden = false;
  filter();
})();
