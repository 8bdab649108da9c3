// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/model/service_catalogue.h"

#include <QObject>

class QLineEdit;

namespace foghorn {

class FieldSet;
class GrowingEdit;
class LinesEdit;

/** The editors of a notice's words in one language at a time. The form gives them their places and owns them. */
class TextFields : public QObject
{
    Q_OBJECT
public:
    explicit TextFields(QObject *parent = nullptr);

    /** Services offered while one types; a known name brings its id and its names in every language. */
    void setCatalogue(const QList<CatalogueService> &services);
    const QList<CatalogueService> &catalogue() const { return m_catalogue; }
    void fill(const Notice &notice, const QString &language);
    /** Writes what is typed into the notice. */
    void read(Notice &notice, const QString &language) const;
    /** "21 / 80" beside each limited field. */
    void showCounts(const FieldSet &fields) const;

    QLineEdit *const service, *const headline, *const affected;
    GrowingEdit *const impact,
        *const workaround,
            *const progress, *const closing, *const purpose, *const benefit, *const cause,
                                                                                 *const prevention,
                                                                                     *const details;
    LinesEdit *const actions, *const stillWorks;

Q_SIGNALS:
    void edited();
    /** The author has finished naming another service. */
    void serviceNamed();

private:
    void offerServices(const QString &language);

    QList<CatalogueService> m_catalogue;
    QString m_named; // as the author last left it
};

} // namespace foghorn
