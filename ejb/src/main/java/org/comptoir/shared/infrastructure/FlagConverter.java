package org.comptoir.shared.infrastructure;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A boolean in a smallint column: 1 or 0. */
@Converter(autoApply = true)
public class FlagConverter implements AttributeConverter<Boolean, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Boolean flag) {
        return flag == null ? null : Integer.valueOf(flag ? 1 : 0);
    }

    @Override
    public Boolean convertToEntityAttribute(Integer stored) {
        return stored == null ? null : Boolean.valueOf(stored != 0);
    }
}
