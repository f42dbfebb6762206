package org.comptoir.web.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Basis points in the model, percent in the field: {@code <f:converter converterId="rate"/>}. */
@Dependent
@FacesConverter(value = "rate", managed = true)
public class RateConverter implements Converter<Integer> {

    @Inject
    private Messages messages;

    @Override
    public Integer getAsObject(FacesContext context, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f%]", "").replace(',', '.');
        if (!digits.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.text("shared.not-a-rate", typed), null));
        }
        return new BigDecimal(digits).movePointRight(2).intValueExact();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Integer basisPoints) {
        return basisPoints == null ? "" : text(basisPoints, messages.locale());
    }

    static String text(int basisPoints, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 2));
    }
}
