// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ctl/failure.h"

#include <QHash>
#include <QStringList>

namespace foghorn::ctl {

enum class Takes { Nothing, Value, Values }; // Values: may stand there more than once

/** Which words a command takes. */
struct Shape
{
    QStringList operands; // their names, for the complaint: {"ID", "FILE"}
    QHash<QString, Takes> options;
    QStringList optional = {}; // further operands that may be left out
};

/** Arguments sorted into options and operands. Knows no command's meaning. */
class Typed
{
public:
    /** Reads `arguments` from `position` to the first operand ("the command"), or to the end. */
    static Outcome<Typed> leading(const QStringList &arguments, const Shape &shape,
                                  qsizetype &position);
    /** Reads the rest: the shape's own options, else those of `outer`, into which they go. */
    static Outcome<Typed> rest(const QStringList &arguments, const Shape &shape, qsizetype position,
                               const Shape &outerShape, Typed &outer);

    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option).value(0); }
    QStringList values(const QString &option) const { return m_options.value(option); }
    QString operand(qsizetype index) const { return m_operands.value(index); }
    /** A whole number in this range, `otherwise` where it was not typed. */
    Outcome<int> number(const QString &option, int least, int most, int otherwise) const;

private:
    static std::optional<Failure> takeOption(const QStringList &arguments, qsizetype &position,
                                             const Shape &shape, Typed &into);
    QHash<QString, QStringList> m_options;
    QStringList m_operands;
};

Failure usageFailure(const QString &sentence);

} // namespace foghorn::ctl
