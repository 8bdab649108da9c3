// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/popup/notice_parts.h"

#include <algorithm>

namespace foghorn {

namespace {

constexpr qreal boxToFoot = 11;
constexpr qreal bottomRoom = 13;
constexpr qreal footToMark = 3; // on 683×384 the longest notice keeps two lines to read
constexpr int screenRoom = 32;
// A corner pop-up leaves a quarter of the screen free; on a small one it needs more than that.
constexpr qreal shareOfScreen = 0.75;
constexpr qreal heightAlwaysFine = 560;
constexpr qreal fadeHeight = 18;
constexpr qreal leastToRead = 46;
constexpr qreal crossInset = 22; // of its centre, from the right edge

} // namespace

NoticeParts::NoticeParts(QWidget *view)
    : scroll(new QScrollArea(view)), body(new NoticeBody(scroll)), box(new TimesBox(view)),
      foot(new NoticeFoot(view)), mark(new MarkLine(view)),
      cross(new FlatButton(FlatButton::Look::Cross, view)), bar(new ThinScrollBar(scroll)),
      fade(new FadeEdge(view))
{
}

int NoticeParts::markHeight(int width) const
{
    const int height = mark->heightForWidth(width - 2 * edge());
    return height > 0 ? height + theme.units(footToMark) : 0;
}

int NoticeParts::heightBelow(int width) const
{
    const int room = width - 2 * edge();
    const int boxHeight = box->heightForWidth(room);
    const int footHeight = foot->heightForWidth(width);
    const int between = footHeight > 0 ? theme.units(boxHeight > 0 ? boxToFoot : 4) : 0;
    const int below = boxHeight + between + footHeight + markHeight(width);
    return below > 0 ? below + theme.units(bottomRoom) : theme.units(4);
}

int NoticeParts::heightFor(int width) const
{
    return strip() + body->heightForWidth(width) + heightBelow(width);
}

QSize NoticeParts::sizeFor(const QSize &available) const
{
    const int width = std::min(theme.units(measures().width), available.width() - screenRoom);
    int most = available.height() - screenRoom;
    if (!content.large)
        most = std::min(
            most, std::max(theme.units(heightAlwaysFine), int(available.height() * shareOfScreen)));
    // Where all that is fixed leaves less than two lines to read, they have the room that is else kept free.
    const int least = strip() + heightBelow(width) +
                      std::min(theme.units(leastToRead), body->heightForWidth(width));
    most = std::min(std::max(most, least), available.height());
    return {width, std::min(heightFor(width), most)};
}

void NoticeParts::place(const QSize &view)
{
    const int room = view.width() - 2 * edge();
    const int below = view.height() - heightBelow(view.width());
    scroll->setGeometry(0, strip(), view.width(), std::max(0, below - strip()));
    const int faded = theme.units(fadeHeight);
    fade->setGeometry(edge(), below - faded, room - edge() / 2,
                      faded); // beside the scroll bar
    const int boxHeight = box->heightForWidth(room);
    const int footHeight = foot->heightForWidth(view.width());
    box->setGeometry(edge(), below, room, boxHeight);
    const int bottom = view.height() - theme.units(bottomRoom);
    const int markHigh = mark->heightForWidth(room);
    mark->setGeometry(edge(), bottom - markHigh, room, markHigh);
    foot->setGeometry(0, bottom - markHeight(view.width()) - footHeight, view.width(), footHeight);
    const QSize size = cross->sizeHint();
    const int centre = theme.units(content.large ? crossInset + 8 : crossInset);
    cross->setGeometry(view.width() - centre - size.width() / 2,
                       strip() + theme.units(25) - size.height() / 2, size.width(), size.height());
    cross->raise();
}

} // namespace foghorn
