using System.Collections.Frozen;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Which plain letters stand for a letter with a mark.</summary>
/// <remarks>A table of our own: without a culture's files, .NET takes no letter apart. It is Unicode's for Latin letters, and what people write for those that have no parts.</remarks>
internal static class PlainLetters
{
    private static readonly (char Plain, string Marked)[] Marked =
    [
        ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ('b', "ḃḅḇ"),
        ('c', "çćĉċčḉ"),
        ('d', "ďḋḍḏḑḓ"),
        ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ('f', "ḟ"),
        ('g', "ĝğġģǧǵḡ"),
        ('h', "ĥȟḣḥḧḩḫẖ"),
        ('i', "ìíîïĩīĭįǐȉȋḭḯỉị"),
        ('j', "ĵǰ"),
        ('k', "ķǩḱḳḵ"),
        ('l', "ĺļľḷḹḻḽ"),
        ('m', "ḿṁṃ"),
        ('n', "ñńņňǹṅṇṉṋ"),
        ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ('p', "ṕṗ"),
        ('r', "ŕŗřȑȓṙṛṝṟ"),
        ('s', "śŝşšșṡṣṥṧṩ"),
        ('t', "ţťțṫṭṯṱẗ"),
        ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ('v', "ṽṿ"),
        ('w', "ŵẁẃẅẇẉẘ"),
        ('x', "ẋẍ"),
        ('y', "ýÿŷȳẏẙỳỵỷỹ"),
        ('z', "źżžẑẓẕ"),
    ];

    private static readonly FrozenDictionary<char, string> Plain = Marked
        .SelectMany(p => p.Marked.Select(m => KeyValuePair.Create(m, p.Plain.ToString())))
        .Concat(
        [
            new('ß', "ss"), new('æ', "ae"), new('œ', "oe"), new('ø', "o"), new('ł', "l"), new('đ', "d"), new('ð', "d"), new('þ', "th"), new('ı', "i"),
        ])
        .ToFrozenDictionary();

    /// <summary>The plain letters; null when the letter is plain or has none.</summary>
    public static string? Of(char letter) => letter < 128 ? null : Plain.GetValueOrDefault(letter);
}
