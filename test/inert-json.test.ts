import fc from 'fast-check';
import { inertJson } from '../src/inert-json';

const DANGEROUS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

test('JSON keeps its value and loses what acts on a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const json = inertJson(JSON.stringify({ text }));
      expect(json).not.toMatch(DANGEROUS);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
