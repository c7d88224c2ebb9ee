/** A sentence, and words by which whoever reads its language would look for it. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
}

/** Everyday sentences, by language; each word is of one sentence alone. */
export const sentences: Readonly<Record<string, readonly Sentence[]>> = {
  English: read(`
    My sister repaired the old lighthouse near Whitby. | sister lighthouse Whitby repaired
    We adopted a greyhound called Biscuit last winter. | greyhound Biscuit adopted
    The dentist moved my appointment to Thursday. | dentist appointment Thursday`),
  German: read(`
    Meine Schwester züchtet Bienen in der Nähe von Göttingen. | Schwester Bienen Göttingen züchtet
    Unser Kind hat eine Allergie gegen Haselnüsse. | Kind Allergie Haselnüsse
    Die Straße vor dem Haus wird im Frühling gesperrt. | Straße Haus Frühling`),
  French: read(`
    Mon frère vend des bijoux en or au marché de Nîmes. | frère bijoux or marché Nîmes
    L'été dernier nous avons traversé les Cévennes à vélo. | été Cévennes vélo
    Elle a oublié son écharpe chez le boulanger. | écharpe boulanger oublié`),
  Spanish: read(`
    Mi abuela tiene once gatos y un canario en Cáceres. | abuela once gatos Cáceres
    El médico me recetó jarabe para la tos. | médico jarabe tos
    Compramos una guitarra española en Sevilla. | guitarra española Sevilla`),
  Portuguese: read(`
    O meu avô fazia queijo na Serra da Estrela. | avô queijo Serra Estrela
    A reunião foi adiada para amanhã de manhã. | reunião adiada amanhã
    Ela tem medo de aviões e de trovões. | medo aviões trovões`),
  Italian: read(`
    Mio zio coltiva limoni vicino a Sorrento. | zio limoni Sorrento
    Domani andiamo al mare con la barca nuova. | mare barca domani
    La bicicletta è rotta perché manca una rotella. | bicicletta rotta rotella`),
  Dutch: read(`
    Mijn buurman heeft een rode fiets met mand gekocht. | buurman fiets mand
    De vergadering over de begroting is verplaatst. | vergadering begroting verplaatst
    Zij drinkt liever thee dan koffie. | thee liever drinkt`),
  Danish: read(`
    Min datter bor i en lille by ved Ærø. | datter by Ærø
    Vi har en have med æbletræer bag huset. | have æbletræer huset
    Læreren glemte nøglen på skolen. | Læreren nøglen skolen`),
  Polish: read(`
    Mój wujek naprawia most kolejowy koło Łodzi. | wujek most kolejowy Łodzi
    Lubię żurek z białą kiełbasą. | żurek kiełbasą
    Wczoraj zgubiłem klucze w tramwaju. | klucze tramwaju wczoraj`),
  Turkish: read(`
    Kardeşim İzmir'de küçük bir kahve dükkânı açtı. | kardeşim İzmir dükkânı küçük
    Babamın on koyunu ve bir atı var. | on koyunu Babamın
    Işıkları kapatmayı unuttum. | ışıkları unuttum`),
  Vietnamese: read(`
    Mẹ tôi bán hoa ở chợ Đà Lạt. | Mẹ hoa chợ Đà
    Anh ấy thích ăn phở bò vào buổi sáng. | phở bò sáng ăn
    Chiếc xe đạp màu đỏ bị hỏng. | đạp đỏ hỏng`),
  Russian: read(`
    Моя сестра живёт в Петербурге и учит физику. | сестра Петербурге физику живёт
    Вчера мы посадили ёлку возле дачи. | ёлку дачи посадили
    Врач запретил мне есть орехи. | врач орехи запретил`),
  Ukrainian: read(`
    Мій дідусь любить м'яч і їсть яблука. | дідусь м'яч їсть яблука
    Ґанок нашої хати пофарбували в синій колір. | Ґанок хати синій`),
  Greek: read(`
    Η αδελφή μου μένει στη Θεσσαλονίκη με δύο γάτους. | αδελφή Θεσσαλονίκη γάτους
    Χθες έχασα τα κλειδιά του σπιτιού. | κλειδιά σπιτιού χθες
    Ο γιατρός μου απαγόρευσε τον καφέ. | γιατρός καφέ`),
  Arabic: read(`
    تعيش أختي في مدينة الإسكندرية مع قطتها. | أختي الإسكندرية قطتها مدينة
    اشترينا سيارة زرقاء الأسبوع الماضي. | سيارة زرقاء الأسبوع
    لا أستطيع أكل المكسرات بسبب الحساسية. | المكسرات الحساسية`),
  Persian: read(`
    برادرم در شیراز کتاب‌فروشی دارد. | برادرم شیراز کتاب
    من چای را بیشتر از قهوه دوست دارم. | چای قهوه`),
  Hebrew: read(`
    אחותי גרה בחיפה עם שני כלבים. | אחותי בחיפה כלבים
    קנינו מכונית כחולה בשבוע שעבר. | מכונית כחולה
    הרופא אסר עליי לאכול אגוזים. | הרופא אגוזים`),
  Hindi: read(`
    मेरी बहन जयपुर में हिन्दी पढ़ाती है। | बहन जयपुर हिन्दी पढ़ाती
    हमने पिछले हफ़्ते नीली साइकिल खरीदी। | नीली साइकिल हफ़्ते
    मुझे मूँगफली से एलर्जी है। | मूँगफली एलर्जी`),
  Bengali: read(`
    আমার বোন ঢাকায় গণিত পড়ায়। | বোন ঢাকায় গণিত
    আমি মাছ খেতে ভালোবাসি। | মাছ ভালোবাসি`),
  Tamil: read(`
    என் சகோதரி சென்னையில் வசிக்கிறாள். | சகோதரி சென்னையில்
    எனக்கு காபி பிடிக்கும். | காபி பிடிக்கும்`),
  Chinese: read(`
    我妹妹上个月搬到了北京大学附近。 | 妹妹 北京 大学 搬 北
    他对花生过敏，不能吃蛋糕。 | 花生 过敏 蛋糕
    我们的猫叫豆豆，今年三岁。 | 猫 豆豆 三岁`),
  Japanese: read(`
    私の姉は東京都庁で働いています。 | 姉 東京 都庁 働いて 東京都
    昨日、コンピューターゲームを三つ買いました。 | 昨日 ゲーム コンピューター 三つ
    うちの犬は雷が怖いです。 | 犬 雷 怖い`),
  Korean: read(`
    제 여동생은 서울에서 수학을 가르칩니다. | 여동생 서울 수학
    어제 iPhone을 새로 샀어요. | 어제 iPhone
    우리 집에는 강아지가 두 마리 있어요. | 집 강아지 마리`),
  Thai: read(`
    น้องสาวของฉันอาศัยอยู่ที่กรุงเทพมหานคร | น้องสาว กรุงเทพมหานคร อาศัย
    ฉันแพ้ถั่วลิสงและนมวัว | แพ้ ถั่วลิสง นมวัว
    เมื่อวานเราซื้อจักรยานสีน้ำเงิน | เมื่อวาน จักรยาน สีน้ำเงิน`),
  Lao: read(`
    ເອື້ອຍຂອງຂ້ອຍຢູ່ວຽງຈັນ | ເອື້ອຍ ວຽງຈັນ
    ຂ້ອຍມັກກິນເຂົ້າໜຽວ | ກິນ ເຂົ້າ`),
  Khmer: read(`
    បងស្រីខ្ញុំរស់នៅភ្នំពេញ | បងស្រី ភ្នំពេញ
    ខ្ញុំចូលចិត្តញ៉ាំត្រី | ចូលចិត្ត ត្រី`),
  Burmese: read(`
    ကျွန်တော့်အစ်မ ရန်ကုန်မှာ နေတယ် | ရန်ကုန် အစ်မ
    ကျွန်တော် ငါးကို ကြိုက်တယ် | ငါး ကြိုက်`),
};

function read(lines: string): readonly Sentence[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [text = "", words = ""] = line.split("|").map((part) => part.trim());
      return { text, words: words.split(" ") };
    });
}
