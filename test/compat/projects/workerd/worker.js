import * as main from 'daily-papers';
import * as feed from 'daily-papers/feed';
import * as hub from 'daily-papers/hub';
import * as parquet from 'daily-papers/parquet';
import * as query from 'daily-papers/query';
import * as remark from 'daily-papers/remark';
import schema from 'daily-papers/schema.json';
import * as text from 'daily-papers/text';
import { use } from '../javascript/uses.mjs';

function equal(value, expected) {
  if (value !== expected) throw new Error(`Expected ${expected}, received ${value}`);
}

export default {
  /** What `workerd test` runs. */
  async test() {
    await use({ main, text, query, feed, parquet, remark, hub, schema }, equal);
  },
};
