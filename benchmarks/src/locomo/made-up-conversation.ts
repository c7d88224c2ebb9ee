/** A short made-up conversation in LoCoMo's form, with one malformed evidence of each known kind. */
export const madeUpSample: object = {
  sample_id: "made-up-1",
  conversation: {
    speaker_a: "Ines",
    speaker_b: "Tom",
    session_1_date_time: "1:56 pm on 8 May, 2023",
    session_1: [
      { speaker: "Ines", dia_id: "D1:1", text: "I planted tomatoes on the balcony." },
      { speaker: "Tom", dia_id: "D1:2", text: "My bicycle has a flat tyre again." },
      {
        speaker: "Ines",
        dia_id: "D1:3",
        text: "Look at this!",
        img_url: ["https://example.org/harbour.jpg"],
        blip_caption: "a lighthouse above a stormy harbour",
      },
    ],
    session_2_date_time: "12:10 am on 1 June, 2023",
    session_2: [
      { speaker: "Tom", dia_id: "D2:1", text: "The violin lessons begin on Monday." },
      { speaker: "Ines", dia_id: "D2:2", text: "Then bring your violin on Sunday." },
    ],
    session_3_date_time: "9:00 am on 2 June, 2023",
  },
  qa: [
    { question: "What did Ines plant?", answer: "Tomatoes", evidence: ["D1:1"], category: 4 },
    { question: "Who has a lighthouse photo?", answer: "Ines", evidence: ["D1:03"], category: 1 },
    { question: "When do violin lessons begin?", evidence: ["D2:1; D2:2", "D"], category: 2 },
    { question: "What is the harbour called?", evidence: ["D7:1"], category: 3 },
    { question: "What does Tom sing?", adversarial_answer: "Nothing", evidence: [], category: 5 },
  ],
};
