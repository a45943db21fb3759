(function () {
  var wanted = navigator.languages || [navigator.language || 'en'];
  for (var i = 0; i < wanted.length; i++) {
    var language = wanted[i].slice(0, 2).toLowerCase();
    if (language === 'fr' || language === 'en') {
      location.replace(language + '/index.html');
      return;
    }
  }
})();
