import { describe, expect, it } from 'vitest';
import { beginsHtml, endOfDocument, isDocument, isPaperPage } from '../../../src/parse/captures/document.js';

describe('one document', () => {
  it.each<[string, boolean]>([
    ['{"title": "A Boat"}', true],
    ['\ufeff\n  {"title": "A Boat"}', true],
    ['[{"title": "A Boat"}]', true],
    ['[\n  {"title": "A Boat"}\n]', true],
    ['["title", "upvotes"]', true],
    ['[]', true],
    ['[ ]', true],
    ['[["title", "upvotes"]]', true],
    ['[\n  [ "title", "upvotes" ]\n]', true],
    ['[[]]', true],
    ['[[[1, 2]]]', true],
    ['[[{"title": "A Boat"}]]', true],
    ['<?xml version="1.0"?>', true],
    ['<?XML version="1.0"?>', true],
    ['<!doctype html>', true],
    ['\n\n<html>', true],
    [
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n',
      true,
    ],
    ['[A Boat](https://boats.example)', false],
    ['[[1]] A note', false],
    ['[ x ] A Boat', false],
    ['<?xmlish?>', false],
    ['A Boat\n\n{"title": "A Boat"}', false],
    ['Daily Papers\n<html>', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isDocument(text)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['<!doctype html>', true],
    ['<!DOCTYPE HTML>', true],
    ['<html lang="en">', true],
    ['<head>', true],
    ['<body>', true],
    ['<div class="x">', true],
    ['<main>', true],
    ['<section>', true],
    ['<article>', true],
    ['<script>', true],
    ['<meta charset="utf-8">', true],
    ['<title>Daily Papers</title>', true],
    ['<p>', false],
    ['<divide>', false],
    ['Write <div> around it', false],
  ])('begins HTML, %j: %s', (text, expected) => {
    expect(beginsHtml(text)).toBe(expected);
  });
});

describe('the end of a document', () => {
  it.each<[string, string, string]>([
    ['below its last tag', '<html><body></body></html>', '\nDaily Papers\n'],
    ['with spaces in its last tag', '<html></html \n>', '\nDaily Papers\n'],
    ['with spaces behind its last tag', '<html></HTML>', ' \t\nDaily Papers\n'],
    ['before another document', '<html></html>', '<!doctype html><html></html>'],
    ['before another one with spaces between', '<html></html>', '  <html></html>'],
    ['at the end of the input', '<html></html>', ''],
    ['behind a byte order mark and blank lines', '\ufeff\n\n<html></html>', '\nDaily Papers\n'],
    ['not at a tag in a string', '<html><script>x = "</html>";</script></html>', '\n'],
    ['not at a tag before other tags', '<html></html><htmlx><p></html>', '\n'],
    ['not without a last tag', '<html><body>\nDaily Papers\n', ''],
    ['before a whole document below a part of one', '<div>\nDaily Papers\n</div>\n', '<html></html>\n'],
    ['before one with its type', '<section>\n</section>\n\n', '<!doctype html>\n<html></html>'],
    ['not before a tag inside of a line', '<div>\n<p> <html></p>\n</div>', ''],
    ['below a text in an element', '<pre>\nDaily Papers\n</pre>', '\n# Daily Papers\n'],
    ['not below such an element inside of a page', '<div><pre></pre>\nDaily Papers\n</div>', ''],
    ['not in JSON', '{"text": "<html></html>\n"}\n', ''],
    ['below the last part of a saved page', saved('<html></html>\n<p>Rest</p>'), '\nDaily Papers\n'],
  ])('%s', (_, document, below) => {
    expect(endOfDocument(document + below)).toBe(document.length);
  });

  function saved(html: string): string {
    const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n';
    return `${head}--b\nContent-Type: text/html\n\n${html}\n--b--`;
  }
});

describe('the page of one paper', () => {
  it.each<[string, boolean]>([
    ['A Boat\n\nModels citing this paper 0\n', true],
    ['A Boat\n\n## Datasets citing this paper 2\n', true],
    ['A Boat\n\n  * Spaces citing this paper\n', true],
    ['A Boat\n\ncollections including this paper 3\n', true],
    ['Paper page - A Boat\n', true],
    ['# Paper page - A Boat\n', true],
    ['Title: Paper page - A Boat\n\nURL Source: https://huggingface.co/papers/2407.00001\n', true],
    ['\n\npaper page - A Boat\n', true],
    ['We count the models citing this paper.\n', false],
    ['Models\nciting this paper\n', false],
    ['Models citing this papers\n', false],
    ['See the paper page - A Boat\n', false],
    ['Paper page - \n', false],
  ])('%j: %s', (text, expected) => {
    expect(isPaperPage(text)).toBe(expected);
  });

  it('has its title at the top, and what cites it anywhere', () => {
    const long = 'It floats. '.repeat(400);
    expect(isPaperPage(`${long}\nPaper page - A Boat\n`)).toBe(false);
    expect(isPaperPage(`${long}\nModels citing this paper 0\n`)).toBe(true);
  });
});
