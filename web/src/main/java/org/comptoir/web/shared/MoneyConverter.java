package org.comptoir.web.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.comptoir.shared.domain.Refused;

/** Minor units in the model, an amount in the field: {@code <f:converter converterId="money"/>}. */
@Dependent
@FacesConverter(value = "money", managed = true)
public class MoneyConverter implements Converter<Long> {

    @Inject
    private MoneyText money;

    @Inject
    private Messages messages;

    @Override
    public Long getAsObject(FacesContext context, UIComponent component, String typed) {
        try {
            return money.minor(typed);
        } catch (Refused e) {
            String text = messages.reason(e.reason());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Long minor) {
        return minor == null ? "" : money.plain(minor);
    }
}
