// Writes membership-service/src/main/resources/password/common-passwords.txt anew from the frequency list of zxcvbn-ts (MIT).
//   npm pack @zxcvbn-ts/language-common@4.1.3 && tar xzf zxcvbn-ts-*.tgz && node write.mjs package/src/passwords.json
import { readFileSync, writeFileSync } from 'node:fs';

const target = new URL('../../membership-service/src/main/resources/password/common-passwords.txt', import.meta.url);
const listed = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const plain = new Set(listed.map((password) => password.normalize('NFKC').toLowerCase()));
// Shorter ones matter as the part of a longer one; what no password may be that long is of no use.
const kept = [...plain].filter((password) => password.length >= 6 && password.length <= 64 && !/\s/.test(password));
kept.sort();
writeFileSync(target, `${kept.join('\n')}\n`);
console.log(`${kept.length} passwords`);
