// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/contact_sheet.h"

#include <QDir>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

constexpr int room = 16;
constexpr int captionHeight = 18;
constexpr int sectionHeight = 34;

} // namespace

QImage pictureOf(QWidget &widget, qreal ratio)
{
    QImage image(widget.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

ContactSheet::ContactSheet(qreal scale, int width) : m_scale(scale), m_width(width) {}

void ContactSheet::beginSection(const QString &caption)
{
    m_sections.append({caption, {}});
}

void ContactSheet::add(const QImage &picture, const QString &caption)
{
    QImage small = picture.scaled((picture.deviceIndependentSize() * m_scale).toSize(),
                                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    small.setDevicePixelRatio(1);
    m_sections.last().pictures.append({small, caption});
}

/** Places everything, painting it where a painter is given; returns the height. */
int ContactSheet::flow(QPainter *painter) const
{
    int y = room;
    for (const Section &section : m_sections) {
        if (painter) {
            QFont bold = painter->font();
            bold.setPixelSize(20);
            bold.setBold(true);
            painter->setFont(bold);
            painter->drawText(room, y + 22, section.caption);
            bold.setPixelSize(12);
            bold.setBold(false);
            painter->setFont(bold);
        }
        y += sectionHeight;
        int x = room;
        int rowHeight = 0;
        for (const Picture &picture : section.pictures) {
            if (x > room && x + picture.image.width() + room > m_width) {
                x = room;
                y += rowHeight + room;
                rowHeight = 0;
            }
            if (painter) {
                painter->drawText(x, y + 13, picture.caption);
                painter->drawImage(x, y + captionHeight, picture.image);
            }
            x += picture.image.width() + room;
            rowHeight = std::max(rowHeight, picture.image.height() + captionHeight);
        }
        y += rowHeight + room;
    }
    return y;
}

QString ContactSheet::save(const QString &name) const
{
    QImage sheet(m_width, flow(nullptr), QImage::Format_RGB32);
    sheet.fill(QColor(0xD7DDE5));
    QPainter painter(&sheet);
    painter.setPen(QColor(0x101828));
    flow(&painter);
    painter.end();
    const QString folder = QStringLiteral(FOGHORN_GALLERY_FOLDER);
    const QString path = folder + u'/' + name + u".png"_s;
    return QDir().mkpath(folder) && sheet.save(path) ? path : QString();
}

} // namespace foghorn
