(function () {
  var table = document.getElementById('compare');
  var controls = document.querySelector('.controls');
  if (!table || !controls) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var filters = Array.prototype.slice.call(controls.querySelectorAll('select'));
  var shown = document.getElementById('shown');

  function words(cell) {
    return cell.textContent.replace(/\s+/g, ' ').trim();
  }

  function filter() {
    var count = 0;
    rows.forEach(function (row) {
      var fits = filters.every(function (select) {
        if (!select.value) return true;
        var has = row.getAttribute('data-' + select.getAttribute('data-filter')) || '';
        return has.split(' ').indexOf(select.value) >= 0;
      });
      row.hidden = !fits;
      if (fits) count++;
    });
    shown.textContent = shown.getAttribute('data-words').replace('%1', count).replace('%2', rows.length);
  }

  function compare(a, b, column, down) {
    var x = a.cells[column], y = b.cells[column];
    if (x.hasAttribute('data-sort')) {
      var p = x.getAttribute('data-sort'), q = y.getAttribute('data-sort');
      // What has no value stays last in either direction.
      if (p === '' || q === '') return (p === '') - (q === '');
      return down ? q - p : p - q;
    }
    var order = words(x).localeCompare(words(y), document.documentElement.lang);
    return down ? -order : order;
  }

  heads.forEach(function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    while (head.firstChild) button.appendChild(head.firstChild);
    head.appendChild(button);
    button.addEventListener('click', function () {
      var number = head.classList.contains('number');
      var now = head.getAttribute('aria-sort');
      var down = now ? now === 'ascending' : number;
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      rows.map(function (row, place) { return { row: row, place: place }; })
        .sort(function (a, b) { return compare(a.row, b.row, column, down) || a.place - b.place; })
        .forEach(function (one) { body.appendChild(one.row); });
    });
  });

  function cell(text) {
    // A spreadsheet must not run what a portal wrote.
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return '"' + text.replace(/"/g, '""') + '"';
  }

  document.getElementById('take').addEventListener('click', function () {
    var lines = [heads].concat(
      Array.prototype.slice.call(body.rows)
        .filter(function (row) { return !row.hidden; })
        .map(function (row) { return Array.prototype.slice.call(row.cells); })
    ).map(function (cells) {
      return cells.map(function (one) { return cell(words(one)); }).join(',');
    });
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF' + lines.join('\n') + '\n'], { type: 'text/csv;charset=utf-8' }));
    link.download = 'comparison.csv';
    document.body.appendChild(link);
    link.click();
    link.remove();
  });

  filters.forEach(function (select) { select.addEventListener('change', filter); });
  controls.hidden = false;
  filter();
})();
