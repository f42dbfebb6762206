package org.comptoir.device.ra.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.device.api.PrinterStatus;
import org.comptoir.device.api.PrinterStatus.Paper;
import org.junit.jupiter.api.Test;

class PrinterQuestionsTest {

    @Test
    void answersAsInTheManualOfTheTmT88AreUnderstood() {
        assertThat(read(0x16, 0x12, 0x12)).isEqualTo(new PrinterStatus(true, Paper.OK, false, false));
        assertThat(read(0x12, 0x12, 0x1E)).isEqualTo(new PrinterStatus(true, Paper.NEAR_END, false, true));
        assertThat(read(0x1E, 0x32, 0x7E)).isEqualTo(new PrinterStatus(false, Paper.OUT, false, false));
        assertThat(read(0x1E, 0x16, 0x12)).isEqualTo(new PrinterStatus(false, Paper.OK, true, false));
    }

    @Test
    void everyStatusSurvivesTheWayThroughItsBytes() {
        for (Paper paper : new Paper[] {Paper.OK, Paper.NEAR_END, Paper.OUT}) {
            for (int bits = 0; bits < 16; bits++) {
                boolean highMeansOpen = (bits & 8) != 0;
                PrinterStatus status = new PrinterStatus((bits & 1) != 0, paper, (bits & 2) != 0, (bits & 4) != 0);

                byte[] answers = PrinterQuestions.answers(status, highMeansOpen);

                for (byte answer : answers) {
                    assertThat(PrinterQuestions.isRealTimeAnswer(answer & 0xFF)).isTrue();
                    assertThat(PrinterQuestions.isWorkedThrough(answer & 0xFF)).isFalse();
                }
                int[] unsigned = {answers[0] & 0xFF, answers[1] & 0xFF, answers[2] & 0xFF};
                assertThat(PrinterQuestions.read(unsigned, highMeansOpen)).isEqualTo(status);
            }
        }
    }

    private static PrinterStatus read(int... answers) {
        return PrinterQuestions.read(answers, false);
    }
}
