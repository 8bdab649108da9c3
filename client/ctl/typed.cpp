// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ctl/typed.h"

namespace foghorn::ctl {

using namespace Qt::StringLiterals;

namespace {

bool isOption(const QString &argument)
{
    return argument.size() > 1 && argument.startsWith(u'-');
}

QString nameOf(const QString &argument)
{
    if (argument == "-h"_L1)
        return u"help"_s;
    return argument.startsWith("--"_L1) ? argument.sliced(2).section(u'=', 0, 0) : argument;
}

} // namespace

Failure usageFailure(const QString &sentence)
{
    return {ExitCode::Usage, sentence + u" (foghornctl --help says all)"_s};
}

std::optional<Failure> Typed::takeOption(const QStringList &arguments, qsizetype &position,
                                         const Shape &shape, Typed &into)
{
    const QString argument = arguments.at(position++);
    const QString name = nameOf(argument);
    const bool glued = argument.contains(u'=');
    const Takes takes = shape.options.value(name);
    if (takes == Takes::Nothing) {
        if (glued)
            return usageFailure(u"--%1 takes no value."_s.arg(name));
        into.m_options.insert(name, {u"yes"_s});
        return {};
    }
    if (!glued && position >= arguments.size())
        return usageFailure(u"--%1 needs a value."_s.arg(name));
    if (takes == Takes::Value && into.m_options.contains(name))
        return usageFailure(u"--%1 stands there twice."_s.arg(name));
    into.m_options[name] << (glued ? argument.section(u'=', 1) : arguments.at(position++));
    return {};
}

Outcome<Typed> Typed::leading(const QStringList &arguments, const Shape &shape, qsizetype &position)
{
    Typed typed;
    while (position < arguments.size() && isOption(arguments.at(position))) {
        const QString name = nameOf(arguments.at(position));
        if (!shape.options.contains(name))
            return usageFailure(
                u"There is no option %1 before the command."_s.arg(arguments.at(position)));
        if (const auto failure = takeOption(arguments, position, shape, typed))
            return *failure;
    }
    return typed;
}

Outcome<Typed> Typed::rest(const QStringList &arguments, const Shape &shape, qsizetype position,
                           const Shape &outerShape, Typed &outer)
{
    Typed typed;
    bool optionsOver = false;
    while (position < arguments.size()) {
        const QString argument = arguments.at(position);
        if (optionsOver || !isOption(argument)) {
            typed.m_operands.append(argument);
            ++position;
        } else if (argument == "--"_L1) {
            optionsOver = true;
            ++position;
        } else {
            const QString name = nameOf(argument);
            const bool own = shape.options.contains(name);
            if (!own && !outerShape.options.contains(name))
                return usageFailure(u"This command has no option %1."_s.arg(argument));
            if (const auto failure =
                    takeOption(arguments, position, own ? shape : outerShape, own ? typed : outer))
                return *failure;
        }
    }
    if (outer.has(u"help"_s))
        return typed;
    if (typed.m_operands.size() < shape.operands.size())
        return usageFailure(u"%1 is missing."_s.arg(shape.operands.at(typed.m_operands.size())));
    const qsizetype most = shape.operands.size() + shape.optional.size();
    if (typed.m_operands.size() > most)
        return usageFailure(u"“%1” is one word too many."_s.arg(typed.m_operands.at(most)));
    return typed;
}

Outcome<int> Typed::number(const QString &option, int least, int most, int otherwise) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return usageFailure(
            u"--%1 is a whole number from %2 to %3."_s.arg(option).arg(least).arg(most));
    return number;
}

} // namespace foghorn::ctl
