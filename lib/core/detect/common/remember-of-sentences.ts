import type { Sentence } from "./reading.ts";

let questions = 0;

/**
 * Answers a question about a sentence once. What else the answer depends on (`around`) must be the same whenever
 * the sentence is. The sentence keeps the answer: a weak map took longer than most questions.
 */
export function rememberOfSentences<Answer, Around = void>(
  work: (sentence: Sentence, around: Around) => Answer,
): (sentence: Sentence, around: Around) => Answer {
  const question = questions;
  questions += 1;
  return (sentence, around) => {
    const { facts } = sentence;
    const known = facts[question];
    if (known !== undefined) return known as Answer;
    while (facts.length <= question) facts.push(undefined);
    const answer = work(sentence, around);
    facts[question] = answer;
    return answer;
  };
}
