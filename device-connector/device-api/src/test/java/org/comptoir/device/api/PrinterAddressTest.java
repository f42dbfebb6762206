package org.comptoir.device.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrinterAddressTest {

    @Test
    void bothFormsAreReadAndWrittenBack() {
        assertThat(PrinterAddress.parse("virtual:PAR01-T02")).isEqualTo(PrinterAddress.virtual("PAR01-T02"));
        assertThat(PrinterAddress.parse(" tcp://192.168.1.20:9101 "))
                .isEqualTo(PrinterAddress.tcp("192.168.1.20", 9101));
        assertThat(PrinterAddress.parse("tcp://printer")).hasToString("tcp://printer:9100");
        assertThat(PrinterAddress.parse("tcp://[::1]:9100").name()).isEqualTo("[::1]");
        assertThat(PrinterAddress.parse("virtual:T1")).hasToString("virtual:T1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "virtual:",
                "virtual:a b",
                "virtual:../x",
                "tcp://",
                "tcp://h:0",
                "tcp://h:65536",
                "tcp://h:9100/x",
                "http://h:9100",
                "tcp://user@h:9100",
                "tcp://h\r\n:9100"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrinterAddress.parse(text));
    }
}
