const { strictEqual } = require('node:assert');
const main = require('daily-papers');
const feed = require('daily-papers/feed');
const hub = require('daily-papers/hub');
const parquet = require('daily-papers/parquet');
const query = require('daily-papers/query');
const remark = require('daily-papers/remark');
const text = require('daily-papers/text');
const schema = require('daily-papers/schema.json');

import('./uses.mjs')
  .then(({ use }) => use({ main, text, query, feed, parquet, remark, hub, schema }, strictEqual))
  .then(() => console.log('used'));
