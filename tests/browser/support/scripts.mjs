// @ts-check
// Sentences in ten scripts, made for the tests, and articles of one long paragraph each made of them.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** @typedef {{language: string, between: string, length: number, sentences: string[]}} Script `length`: characters that fill over 40 lines */
/** @type {Record<string, Script>} */
export const scripts = {
  latin: {language: 'en', between: ' ', length: 3400, sentences: [
    'The jug by the window *quivers* when a lorry goes past, but it has never fallen.', 'Five of us were to share the attic, and **only two** knew about the ladder.',
    'Every Thursday my aunt counts the plums on the tree and writes the number on the door.', 'A fjord, an egg, a `gap` in the hedge: that is how the map begins.',
    'Jacques brought waffles; the office fell silent, then AVERY laughed.', 'If it fits, affix it; if it flies, file it under “fluff”.']},
  arabic: {language: 'ar', between: ' ', length: 3300, sentences: [
    'تركت جدتي إبريق الماء قرب النافذة كي يشرب منه الطير.', 'لم يكن في البيت سوى كرسي واحد، فجلسنا على الدرج نحكي.', 'قال الحارس إن الباب يفتح من الداخل لمن يعرف النغمة.',
    'كَتَبَ الصبيُّ اسمَهُ على الغبار ثم نفخ فيه فاختفى.', 'بعد المطر تصبح رائحة الأزقة مثل رائحة الكتب القديمة.', 'عددنا السفن حتى السابعة ثم نمنا فوق الشباك.']},
  hebrew: {language: 'he', between: ' ', length: 3300, sentences: [
    'הסבתא השאירה כד מים ליד החלון בשביל הציפורים.', 'בבית היה רק כיסא אחד, ולכן ישבנו על המדרגות וסיפרנו.', 'השומר אמר שהדלת נפתחת מבפנים למי שמכיר את המנגינה.',
    'הילד כתב את שמו באבק ונשף עליו עד שנעלם.', 'אחרי הגשם הסמטאות מריחות כמו ספרים ישנים.', 'ספרנו ספינות עד שבע ואז נרדמנו על הרשתות.']},
  mixed: {language: 'en', between: ' ', length: 3200, sentences: [
    'The word בית means house, and بيت means it too.', 'On page 12 stands אבג 34, then דהו and nothing else.', 'She typed مفتاح (key) twice, and the clerk wrote 7 and 8.',
    'Between שלום and سلام lie three letters and 40 km.', 'Nobody asked why “ספר” was set in the *middle* of the line.', 'The bus 18 to رام stops at שער 5, says the sign.']},
  devanagari: {language: 'hi', between: ' ', length: 4000, sentences: [
    'दादी ने चिड़ियों के लिए खिड़की के पास पानी की सुराही रख दी।', 'घर में एक ही कुर्सी थी, इसलिए हम सीढ़ियों पर बैठकर बातें करते रहे।', 'पहरेदार बोला कि दरवाज़ा भीतर से उसी के लिए खुलता है जो धुन जानता हो।',
    'बच्चे ने धूल पर अपना नाम लिखा और फूँक मारकर मिटा दिया।', 'बारिश के बाद गलियों से पुरानी किताबों जैसी महक आती है।', 'हमने सात तक नावें गिनीं और फिर जालों पर ही सो गए।']},
  chinese: {language: 'zh-Hans', between: '', length: 1900, sentences: [
    '外婆在窗边放了一壶水，好让小鸟来喝。', '家里只有一把椅子，我们便坐在楼梯上讲故事。', '守门人说，懂得那支曲子的人可以从里面把门打开。', '孩子把名字写在灰尘上，吹了一口气，字就不见了。',
    '雨停以后，巷子里有一股旧书的味道。', '我们把船数到七，然后在渔网上睡着了。']},
  japanese: {language: 'ja', between: '', length: 1900, sentences: [
    '祖母は小鳥のために、窓のそばへ水差しを置いておいた。', '家には椅子が一つしかなかったので、私たちは階段に座って話をした。', '門番によれば、その節を知る人だけが内側から戸を開けられるという。',
    '子どもは埃の上に名前を書き、ふっと吹いて消してしまった。', '雨があがると、路地は古い本のにおいがする。', '船を七つまで数えて、網の上で眠ってしまった。']},
  korean: {language: 'ko', between: ' ', length: 2400, sentences: [
    '할머니는 새들이 마시라고 창가에 물병을 놓아두셨다.', '집에는 의자가 하나뿐이어서 우리는 계단에 앉아 이야기를 나누었다.', '문지기는 그 가락을 아는 사람만 안에서 문을 열 수 있다고 했다.',
    '아이는 먼지 위에 이름을 쓰고는 후 불어서 지워 버렸다.', '비가 그치면 골목에서 오래된 책 냄새가 난다.', '우리는 배를 일곱까지 세다가 그물 위에서 잠이 들었다.']},
  thai: {language: 'th', between: ' ', length: 3700, sentences: [
    'คุณยายวางเหยือกน้ำไว้ริมหน้าต่างให้นกมากิน', 'ในบ้านมีเก้าอี้ตัวเดียวพวกเราจึงนั่งเล่าเรื่องกันบนบันได', 'คนเฝ้าประตูบอกว่าใครรู้ทำนองนั้นก็เปิดประตูจากข้างในได้',
    'เด็กน้อยเขียนชื่อลงบนฝุ่นแล้วเป่าจนหายไป', 'หลังฝนตกตรอกซอยมีกลิ่นเหมือนหนังสือเก่า', 'เรานับเรือได้เจ็ดลำแล้วก็หลับไปบนแห']},
  emoji: {language: 'en', between: ' ', length: 2900, sentences: [
    'The jug 🏺 stands by the window 🪟 for the birds 🐦.', 'One chair 🪑, so we sat on the stairs and talked 💬.', 'The keeper 💂🏽 opens for those who know the tune 🎵.',
    'A family 👨‍👩‍👧 wrote its name in the dust and blew 💨.', 'After rain ☔ the alleys smell of old books 📚.', 'We counted ships ⛵ to seven 7️⃣ and slept 😴.']},
};

/** The sentences over and over, each time begun elsewhere, so that no line is like the one above. @param {Script} script */
function paragraph({sentences, between, length}) {
  let text = '';
  for (let at = 0; [...text].length < length; at++) text += (text && between) + sentences[(at * 5 + Math.floor(at / sentences.length)) % sentences.length];
  return text;
}

/** A folder to pack: an article a script, named like it, and one of four times as many Latin lines to scroll through. @returns {{folder: string, remove: () => void}} */
export function writeScripts() {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-scripts-'));
  for (const [name, script] of Object.entries({...scripts, scroll: {...scripts.latin, length: 4 * scripts.latin.length}})) {
    writeFileSync(join(folder, `${name}.md`), `---\nid: ${name}\ntitle: ${name}\nlanguage: ${script.language}\n---\n\n${paragraph(script)}\n`);
  }
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}
