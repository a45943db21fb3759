// Koop, which answers as ArcGIS Server does: one feature service a dataset, in a folder for its theme.
// Arguments: the file of datasets, the port.
'use strict';

const fs = require('fs');
const Koop = require('@koopjs/koop-core');

const [file, port] = process.argv.slice(2);
const declared = JSON.parse(fs.readFileSync(file, 'utf8'));
const serviceName = (dataset) => dataset.id.replace(/-/g, '_');
const services = new Map(declared.datasets.map((dataset) => [`${dataset.theme}/${serviceName(dataset)}`, dataset]));

/** Gives the data of a service to Koop, whose GeoServices output makes the answers of it. */
class Model {
  async getData(request) {
    const dataset = services.get(`${request.params.host}/${request.params.id}`);
    if (!dataset) {
      const missing = new Error('Service not found');
      missing.code = 404;
      throw missing;
    }
    const main = (text) => text.en || text.fr || '';
    return {
      type: 'FeatureCollection',
      metadata: {
        name: main(dataset.title),
        description: main(dataset.description),
        copyrightText: dataset.licence ? dataset.licence.title : '',
        idField: 'OBJECTID',
        extent: dataset.bbox ? [[dataset.bbox[0], dataset.bbox[1]], [dataset.bbox[2], dataset.bbox[3]]] : undefined,
        ...(dataset.bbox ? { geometryType: 'Polygon' } : {}),
      },
      features: [{ type: 'Feature', properties: { OBJECTID: 1, NAME: dataset.id }, geometry: polygon(dataset.bbox) }],
    };
  }
}

function polygon(bbox) {
  if (!bbox) {
    return null;
  }
  const [west, south, east, north] = bbox;
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] };
}

/** The directory of services. Koop has none, so these two answers alone are written here. */
class Directory {
  constructor(model) {
    this.model = model;
  }

  root(request, response) {
    response.json({ currentVersion: 11.2, folders: [...new Set(declared.datasets.map((d) => d.theme))], services: [] });
  }

  folder(request, response) {
    const inside = [...services.keys()].filter((name) => name.startsWith(`${request.params.folder}/`));
    if (inside.length === 0) {
      response.json({ error: { code: 404, message: 'Folder not found', details: [] } });
      return;
    }
    response.json({
      currentVersion: 11.2,
      folders: [],
      services: inside.map((name) => ({ name, type: 'FeatureServer' })),
    });
  }
}

const koop = new Koop({ logLevel: 'warn' });
koop.register({
  type: 'provider',
  name: 'arcgis',
  version: '1.0.0',
  hosts: true,
  Model,
  Controller: Directory,
  routes: [
    { path: '/arcgis/rest/services', methods: ['get'], handler: 'root' },
    { path: '/arcgis/rest/services/:folder', methods: ['get'], handler: 'folder' },
  ],
}, {});
koop.server.listen(Number(port), '127.0.0.1');
