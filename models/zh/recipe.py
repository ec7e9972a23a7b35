"""Learn the words of Chinese into the encoder's space: one vector a word, below the same frozen transformer.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/encoder/recipe.py ENCODER CORPORA --keep TUNED
    .venv/bin/python models/zh/recipe.py TUNED CORPORA

TUNED: the tuned encoder as its recipe keeps it, the teacher. CORPORA: a folder with `tatoeba_cmn_eng/` and
`cc_cedict/`, as their sources publish them. Every word starts as the mean of the word pieces of its meanings; then each
Chinese text is drawn to where its English translation lies (Reimers and Gurevych 2020), with only the words free to
move. Writes `words.npz`, `words.json`, `same.json`, `SHA256SUMS`. About ten minutes on two idle cores; --measure
prints the figures of the card and trains nothing.
"""

import argparse
import hashlib
import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import sources
import torch
from sentence_transformers import SentenceTransformer
from sources import Dictionary, Pair
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from torch.nn import functional
from transformers import AutoModel
from wordfreq import get_frequency_dict

from coach.vocabulary import Table, Vocabulary, Words

HERE = Path(__file__).parent
WORDS, LONGEST_WORD = 30_000, 4
"""Commonest words of two to LONGEST_WORD characters that the dictionary explains; every character is one as well."""
UNSEEN = 1e-9
"""Frequency of a character that wordfreq has not met."""
WEIGHTS = (0.6, 0.25, 0.15)
"""Of the first, second and third meaning in a word's first vector."""
FIRST, THEN = (4, 10**9, 15_000, 0, 2e-3), (3, 6_000, 5_000, 2, 1e-3)
"""Two stages: passes; sentence pairs, dictionary entries a pass; times the written pairs; learning rate."""
ENTRIES = 70_000
BATCH, LONGEST, SEED, WARMUP = 128, 96, 0, 100
PULL, APART, SCALE, SAME = 4.0, 0.5, 20.0, 0.95
"""Of the loss: weight of the distance to the translation, of telling it from the batch's others (cosines times SCALE,
those of more than SAME to one another left out)."""
FILES = ("words.npz", "words.json", "same.json")


class Student(torch.nn.Module):
    """The teacher's transformer, frozen, over the vocabulary's word vectors, of which the Chinese are free."""

    def __init__(self, tuned: Path, vocabulary: Vocabulary, first_row: int, chinese: npt.NDArray[np.float32]) -> None:
        super().__init__()
        self.transformer = AutoModel.from_pretrained(str(tuned), add_pooling_layer=False).eval().requires_grad_(False)
        self.english = self.transformer.embeddings.word_embeddings.weight.detach()
        self.chinese = torch.nn.Parameter(torch.tensor(chinese))
        self.vocabulary, self.first_row = vocabulary, first_row

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Unit vectors [texts, 384]."""
        rows = [self.vocabulary.tokens(text, LONGEST).ids for text in texts]
        ids = torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(row)) for row in rows], batch_first=True)
        is_chinese = ids >= self.first_row
        english = functional.embedding(ids.masked_fill(is_chinese, 0), self.english)
        chinese = functional.embedding((ids - self.first_row).clamp(min=0), self.chinese)
        words = torch.where(is_chinese.unsqueeze(-1), chinese, english)
        states = self.transformer(inputs_embeds=words, attention_mask=mask).last_hidden_state
        pooled = (states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(pooled, dim=-1)


def vocabulary_of(entries: Dictionary, folder: Path) -> list[str]:
    """Choose the words and write `words.json` and `same.json`; the words in the order of their rows."""
    seen = get_frequency_dict("zh", "large")
    known = entries.meanings
    several = [word for word in known if 2 <= len(word) <= LONGEST_WORD and known[word] and seen.get(word)]
    several = sorted(several, key=lambda word: -seen[word])[:WORDS]
    every = {character for word in known for character in word} | set(entries.same.values())
    single = sorted(character for character in every if seen.get(character) or known.get(character))
    words = single + several
    # The first entry stands for what is in no word; the table has a row for it as well.
    unigram = Unigram(
        [("", math.log(UNSEEN))] + [(word, math.log(seen.get(word) or UNSEEN)) for word in words], unk_id=0
    )
    Tokenizer(unigram).save(str(folder / "words.json"))
    (folder / "same.json").write_text(json.dumps(entries.same, ensure_ascii=False, sort_keys=True), encoding="utf8")
    return ["", *words]


def first_vectors(
    words: Sequence[str], entries: Dictionary, pieces: Tokenizer, english: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Each word as the weighted mean of the word pieces of its meanings; float32 [words, 384]."""
    out = np.tile(english.mean(axis=0), (len(words), 1))
    for row, word in enumerate(words):
        cut = [
            pieces.encode(m, add_special_tokens=False).ids for m in entries.meanings.get(word, ())[: sources.GLOSSES]
        ]
        means = [(english[ids].mean(axis=0), weight) for ids, weight in zip(cut, WEIGHTS, strict=False) if ids]
        if means:
            out[row] = np.average([mean for mean, _ in means], axis=0, weights=[weight for _, weight in means])
    return out.astype(np.float32)


def targets(teacher: SentenceTransformer, pairs: Sequence[Pair]) -> dict[str, torch.Tensor]:
    """English -> its vector, for all of `pairs`."""
    texts = sorted({text for _, means in pairs for text in means}, key=len)
    return dict(zip(texts, teacher.encode(texts, batch_size=BATCH, convert_to_tensor=True), strict=True))


def mean_of(means: Sequence[str], known: dict[str, torch.Tensor]) -> torch.Tensor:
    """Unit vector in the middle of several."""
    middle = torch.stack([functional.normalize(known[text], dim=0) for text in means]).mean(0)
    return functional.normalize(middle, dim=0)


def batches(data: list[Pair], chance: random.Random) -> Iterator[list[Pair]]:
    """Shuffled batches of texts of similar length."""
    chance.shuffle(data)
    found = []
    for start in range(0, len(data), BATCH * 20):
        chunk = sorted(data[start : start + BATCH * 20], key=lambda pair: len(pair[0]))
        found += [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
    chance.shuffle(found)
    yield from found


def loss_of(student: Student, batch: Sequence[Pair], known: dict[str, torch.Tensor]) -> torch.Tensor:
    """Distance to the translation, and telling it from the others of the batch."""
    wanted = torch.stack([mean_of(means, known) for _, means in batch])
    got = student([text for text, _ in batch])
    alike = wanted @ wanted.T > SAME
    alike.fill_diagonal_(False)
    scores = (SCALE * got @ wanted.T).masked_fill(alike, -1e4)
    told = functional.cross_entropy(scores, torch.arange(len(batch)))
    return PULL * (1 - (got * wanted).sum(1)).mean() + APART * told


def fit(
    student: Student,
    stage: tuple[int, int, int, int, float],
    paired: list[Pair],
    entries: list[Pair],
    written: list[Pair],
    known: dict[str, torch.Tensor],
    chance: random.Random,
) -> None:
    """One stage of training."""
    passes, sentence_count, entry_count, times, rate = stage
    sentence_count = min(sentence_count, len(paired))
    steps = passes * -(-(sentence_count + entry_count + times * len(written)) // BATCH)
    optimizer = torch.optim.Adam([student.chinese], lr=rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min(1, (n + 1) / WARMUP) * max(0.02, 1 - n / steps)
    )
    began = time.monotonic()
    for number in range(1, passes + 1):
        data = chance.sample(paired, sentence_count) + times * written + chance.sample(entries, entry_count)
        total = count = 0.0
        for batch in batches(data, chance):
            loss = loss_of(student, batch, known)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        print(f"pass {number}: mean loss {total / count:.3f}, {time.monotonic() - began:.0f} s", flush=True)


def train(tuned: Path, corpora: Path, out: Path) -> None:
    """Everything, from the sources to the artefact."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    teacher = SentenceTransformer(str(tuned), device="cpu")
    teacher.max_seq_length = LONGEST
    entries = sources.dictionary(corpora / "cc_cedict" / "cedict_ts.u8.gz")
    words = vocabulary_of(entries, out)
    english = AutoModel.from_pretrained(str(tuned)).embeddings.word_embeddings.weight.detach().numpy()
    pieces = Tokenizer.from_file(str(tuned / "tokenizer.json"))
    chinese = first_vectors(words, entries, pieces, english)
    Table.of(chinese).save(out / "words.npz")
    vocabulary = Vocabulary(HERE.parent / "encoder", {"zh": Words(out)}.__getitem__)
    student = Student(tuned, vocabulary, len(english), chinese)

    paired = sources.sentences(corpora / "tatoeba_cmn_eng" / "cmn.txt", random.Random(SEED)).train
    seen = get_frequency_dict("zh", "large")
    explained = sorted((w for w in entries.meanings if entries.meanings[w] and seen.get(w)), key=lambda w: -seen[w])
    glossed: list[Pair] = [(word, entries.meanings[word][: sources.GLOSSES]) for word in explained[:ENTRIES]]
    written = [pair for one in sources.titles()[0] for pair in one] + sources.talk()
    known = targets(teacher, paired + glossed + written)
    for stage in (FIRST, THEN):
        fit(student, stage, paired, glossed, written, known, chance)
        Table.of(student.chinese.detach().numpy()).save(out / "words.npz")  # a stage is a checkpoint
    sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (out / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


def main() -> None:
    """Train, or measure what is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--measure", action="store_true")
    chosen = parser.parse_args()
    if chosen.measure:
        import measure

        measure.report(chosen.corpora)
    else:
        chosen.out.mkdir(parents=True, exist_ok=True)
        train(chosen.tuned, chosen.corpora, chosen.out)


if __name__ == "__main__":
    main()
