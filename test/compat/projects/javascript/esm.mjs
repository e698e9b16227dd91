import { strictEqual } from 'node:assert';
import { createRequire } from 'node:module';
import * as main from 'daily-papers';
import * as feed from 'daily-papers/feed';
import * as hub from 'daily-papers/hub';
import * as parquet from 'daily-papers/parquet';
import * as query from 'daily-papers/query';
import * as remark from 'daily-papers/remark';
import * as text from 'daily-papers/text';
import { use } from './uses.mjs';

const schema = createRequire(import.meta.url)('daily-papers/schema.json');
await use({ main, text, query, feed, parquet, remark, hub, schema }, strictEqual);
console.log('used');
