"""Spoken seconds beside a speech synthesiser at the same pace, on texts full of numbers: part of `make quality`.

espeak-ng speaks each text at PACE words a minute; what counts is how far our estimate is from its length.
"""

import shutil
import statistics
import subprocess

from coach.analyze.en import spoken
from coach.analyze.en.numbers import PACE

VOICE, RATE, HEADER, BYTES_A_SAMPLE = "en-gb", 22_050, 44, 2
TEXTS = (
    "We sold 12,400 units at $3.5M revenue in 2023, up 45% from 2022.",
    "Call me on 020 7946 0958 after 5:30pm, or write to sales@acme.co.uk.",
    "B2B software, 24/7 support, 99.9% uptime, $49/month, 1,200 customers.",
    "I need a 3-bed flat in SE15 for £1,450 a month from 1st March.",
    "Since 1998 we have built 2,347 houses on 16 acres, 75% of them under £250k.",
    "We move 40 tonnes a week, 52 weeks a year, at 0.8p per kilo.",
    "Our 3 vans do 18 drops each, 6 days a week; that's 324 drops and 1,100 miles.",
    "I was born in 1975, started in 1993, sold for €2.4bn in 2011.",
    "The A380 weighs 277,000 kg; our part weighs 2.5 kg and costs $18,750.",
    "We have 1,000,000 users in 27 countries and a 4.8 rating from 36,512 reviews.",
    "Meet me at 7:45 on 21/06/2027 in room 101, 3rd floor.",
    "100 cows, 2 dogs, 1 tractor, 365 mornings at 4:30am.",
    "It costs 1/3 of what they pay: $0.07 per kWh instead of $0.21.",
    "I've run 26.2 miles in 2:58:14, and I'm 61.",
)


def synthesised(text: str) -> float:
    """Seconds that espeak-ng takes."""
    command = ["espeak-ng", "-v", VOICE, "-s", f"{PACE.usual.value:.0f}", "--stdout", text]
    sound = subprocess.run(command, capture_output=True, check=True).stdout
    return (len(sound) - HEADER) / BYTES_A_SAMPLE / RATE


def main() -> None:
    if shutil.which("espeak-ng") is None:
        print("\nspoken seconds: espeak-ng is not installed")
        return
    off = [abs(spoken.seconds(text).estimate / synthesised(text) - 1) for text in TEXTS]
    print(f"\nspoken seconds beside espeak-ng at {PACE.usual.said}, {len(TEXTS)} texts full of numbers")
    print(f"  off by {statistics.fmean(off):.1%} on average, {max(off):.1%} at most")


if __name__ == "__main__":
    main()
