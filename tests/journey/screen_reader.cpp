// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/screen_reader.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace foghorn::journey {

namespace {

const QString accessible = u"org.a11y.atspi.Accessible"_s;
const QString component = u"org.a11y.atspi.Component"_s;
// Of AtspiStateType.
constexpr int editableState = 7;
constexpr int enabledState = 8;
constexpr int focusableState = 11;
constexpr int focusedState = 12;
constexpr int showingState = 25;
constexpr int deepest = 24;
constexpr int answerMilliseconds = 3000;

QDBusConnection accessibilityBus()
{
    const QDBusMessage answer = QDBusConnection::sessionBus().call(
        QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s,
                                       u"GetAddress"_s),
        QDBus::Block, answerMilliseconds);
    return QDBusConnection::connectToBus(answer.arguments().value(0).toString(), u"journey"_s);
}

} // namespace

ScreenReader::ScreenReader() : m_bus(accessibilityBus()) {}

static QVariant firstOf(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

QList<ScreenReader::Object> ScreenReader::childrenOf(const Object &object) const
{
    const QVariant answer = firstOf(m_bus.call(
        QDBusMessage::createMethodCall(object.service, object.path, accessible, u"GetChildren"_s),
        QDBus::Block, answerMilliseconds));
    QList<Object> children;
    if (!answer.canConvert<QDBusArgument>())
        return children;
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Object child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.service >> path;
        list.endStructure();
        child.path = path.path();
        children << child;
    }
    list.endArray();
    return children;
}

QVariant ScreenReader::property(const Object &object, const QString &name) const
{
    QDBusMessage ask = QDBusMessage::createMethodCall(
        object.service, object.path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    ask << accessible << name;
    return firstOf(m_bus.call(ask, QDBus::Block, answerMilliseconds))
        .value<QDBusVariant>()
        .variant();
}

std::optional<ScreenReader::Object> ScreenReader::application(qint64 process) const
{
    const Object registry{u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s};
    for (const Object &candidate : childrenOf(registry)) {
        const QDBusReply<uint> pid = m_bus.interface()->servicePid(candidate.service);
        if (pid.isValid() && pid.value() == process)
            return candidate;
    }
    return {};
}

quint64 ScreenReader::states(const Object &object) const
{
    const QVariant answer = firstOf(m_bus.call(
        QDBusMessage::createMethodCall(object.service, object.path, accessible, u"GetState"_s),
        QDBus::Block, answerMilliseconds));
    if (!answer.canConvert<QDBusArgument>())
        return 0;
    QList<uint> words;
    answer.value<QDBusArgument>() >> words;
    return words.value(0) | quint64(words.value(1)) << 32;
}

ScreenReader::Thing ScreenReader::thing(const Object &object) const
{
    Thing thing;
    thing.role = firstOf(m_bus.call(QDBusMessage::createMethodCall(object.service, object.path,
                                                                   accessible, u"GetRoleName"_s),
                                    QDBus::Block, answerMilliseconds))
                     .toString();
    thing.name = property(object, u"Name"_s).toString();
    thing.service = object.service;
    thing.path = object.path;
    if (thing.role != "push button"_L1)
        return thing; // each question is a round trip; only buttons are pressed
    QDBusMessage ask =
        QDBusMessage::createMethodCall(object.service, object.path, component, u"GetExtents"_s);
    ask << 0U; // on the screen
    const QVariant extents = firstOf(m_bus.call(ask, QDBus::Block, answerMilliseconds));
    if (extents.canConvert<QDBusArgument>()) {
        int x = 0, y = 0, width = 0, height = 0;
        const auto list = extents.value<QDBusArgument>();
        list.beginStructure();
        list >> x >> y >> width >> height;
        list.endStructure();
        thing.place = {x, y, width, height};
    }
    return thing;
}

void ScreenReader::descend(const Object &object, int depth, QList<Thing> &things) const
{
    const quint64 state = states(object);
    if (!(state >> showingState & 1) || depth > deepest)
        return;
    Thing found = thing(object);
    found.focused = state >> focusedState & 1;
    found.focusable = state >> focusableState & 1;
    found.usable = state >> enabledState & 1;
    found.editable = state >> editableState & 1;
    if (found.focusable || found.role == "image"_L1)
        found.description = property(object, u"Description"_s).toString();
    things << found;
    for (const Object &child : childrenOf(object)) {
        const qsizetype first = things.size();
        descend(child, depth + 1, things);
        if (things.size() > first)
            things[first].parent = found.path;
    }
}

bool ScreenReader::hasFocus(const Thing &thing) const
{
    return states({thing.service, thing.path}) >> focusedState & 1;
}

QList<ScreenReader::Thing> ScreenReader::read(qint64 process) const
{
    QList<Thing> things;
    if (const auto found = application(process)) {
        for (const Object &window : childrenOf(*found))
            descend(window, 0, things);
    }
    return things;
}

} // namespace foghorn::journey
