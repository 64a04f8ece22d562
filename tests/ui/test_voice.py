"""What is said aloud, and when there is silence."""

from PySide6.QtTextToSpeech import QTextToSpeech
from PySide6.QtWidgets import QApplication

from ui.voice import MOCK, QtVoice


def test_a_sentence_is_said_with_a_voice_of_its_language(qapp: QApplication) -> None:
    voice = QtVoice(40, engine=MOCK)
    assert voice.speech is not None
    voice.say("Nothing moves.", "en")
    assert voice.speech.state() is QTextToSpeech.State.Speaking
    assert voice.speech.locale().name().startswith("en")


def test_without_a_voice_of_that_language_nothing_is_said_in_another(qapp: QApplication) -> None:
    voice = QtVoice(engine=MOCK)
    assert voice.speech is not None
    voice.say("没有动作。", "zh")
    assert voice.speech.state() is QTextToSpeech.State.Ready


def test_who_would_speak_a_language_is_named_and_nobody_is_nobody(qapp: QApplication) -> None:
    voice = QtVoice(engine=MOCK)
    assert voice.speech is not None
    assert voice.speaks("en") == f"{voice.speech.voice().name()} ({voice.speech.locale().name()})"
    assert voice.speaks("zh") == ""


def test_a_system_without_any_voice_is_no_error(qapp: QApplication) -> None:
    voice = QtVoice(engine="none of this name")
    voice.say("Nothing moves.", "en")
