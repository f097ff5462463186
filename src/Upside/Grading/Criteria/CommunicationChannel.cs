using Upside.Language;
using Upside.Language.Lexicon;
using Upside.Postmortems;

namespace Upside.Grading.Criteria;

/// <summary>C3: Has a communication channel.</summary>
internal sealed class CommunicationChannel : ICriterion
{
    /// <inheritdoc/>
    public CriterionGuide Guide { get; } = new()
    {
        Id = "C3",
        Name = "Has a communication channel",
        Scorecard = Scorecard.Communication,
        Yes = "It says where news was or will be given (status page, account, blog, address, chat), with a name or a link.",
        Partial = "A vague “contact us”, or a channel that is mentioned only in passing.",
        No = "No channel.",
        HowItDecides = "A front-matter field of the publication records (“channels”, “status_page”, “published”, “updates”) that gives the address, the handle or the kind of one or more channels decides it, and so does a channel in the settings of the team (there is no evidence in the text then); a date there does not. Otherwise a sentence that tells of news for users and names the place with a name or a link, or the public means by which they were reached (a notice on the website), earns yes. A mail to those affected, a chat, a ticket or a page that is mentioned for another reason, and an invitation to get in touch, earn partial.",
        HowToEarnIt = "Say where you told people during the incident and where they will hear from you next, with the link.",
        GoodExample = "We posted updates every half hour on https://status.example.com.",
        PoorExample = "If you have questions, please contact us.",
    };

    /// <inheritdoc/>
    public Judgement Judge(Reading reading)
    {
        const string Missing = "Say where users were told and will be told, with the name or the link of the channel.";
        foreach (var field in reading.Document.FrontMatter.Fields)
        {
            var key = field.Key.Replace('_', ' ').Replace('-', ' ');
            if (Channels.Fields.Contains(key, StringComparer.OrdinalIgnoreCase) && IsChannel(field.Value)) return Judgement.Yes(Clue.Of(field.Span));
        }
        // The records lie outside the text: no part of it is evidence.
        if (reading.Document.Options.Channels.Any(IsChannel)) return Judgement.Yes();
        var named = reading.Claims.Where(s => IsTold(reading, s) && IsNews(s)).ToArray();
        if (named.Length > 0) return Judgement.Yes(named.SelectMany(Cues));
        var passing = reading.Claims.Where(s => IsTold(reading, s) && IsPassing(s)).ToArray();
        return passing.Length > 0 ? Judgement.Partial(Missing, passing.SelectMany(Cues)) : Judgement.No(Missing);
    }

    /// <summary>Whether the value of a record names a place: by its address or handle, or by what it is ("status page", "blog").</summary>
    private static bool IsChannel(string value)
    {
        if (OwnerFinder.IsBlank(value)) return false;
        foreach (var sentence in PostmortemDocument.Read(value, DocumentFormat.PlainText).Sentences)
        {
            if (HasAddress(sentence) || HasLink(sentence) || NamesRoom(sentence) || sentence.HasAny(Channels.StatusPage, Channels.Public, Channels.Chat, Channels.Medium)) return true;
        }
        return false;
    }

    private static bool IsTold(Reading reading, Sentence sentence) => reading.Document.KindOf(sentence) is not (SectionKind.Actions or SectionKind.Discussion) && !reading.IsActionItem(sentence);

    private static bool IsNews(Sentence sentence)
    {
        if (sentence.HasAny(Channels.Here, Channels.Carried)) return true;
        if (!sentence.HasAny(Channels.News, Channels.Contact, Channels.Questions) && !(sentence.Has(Channels.Tells) && sentence.Has(Channels.Public))) return false;
        return (sentence.HasAny(Channels.News, Channels.Contact) && HasAddress(sentence)) || (sentence.Has(Channels.StatusPage) && (sentence.HasAny(Channels.News, Channels.Contact) || sentence.Has(Channels.Tells) && sentence.Has(Channels.Public))) || (sentence.Has(Channels.Questions) && sentence.Has(Channels.Public)) || (sentence.HasAny(Channels.Public, Channels.Chat) && HasNameOrLink(sentence));
    }

    private static bool IsPassing(Sentence sentence) =>
        sentence.HasAny(Channels.StatusPage, Channels.Public, Channels.Contact, Channels.Questions, Channels.Room, Channels.Personal)
        || (sentence.HasAny(Channels.Chat, Channels.Medium) && (sentence.HasAny(Channels.Tells, Channels.News) || HasLink(sentence))) || (sentence.Has(Channels.Tells) && NamesRoom(sentence));

    // "#storage", as chats write their rooms.
    private static bool NamesRoom(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (sentence.Prose.TextOf(i)[0] == '#' && sentence.Prose.Tokens[i].Length == 1 && sentence.Prose.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Identifier && sentence.Prose.Tokens[i + 1].Start == sentence.Prose.Tokens[i].End) return true;
        }
        return false;
    }

    private static bool HasNameOrLink(Sentence sentence) =>
        HasLink(sentence) || sentence.All(Channels.Public).Concat(sentence.All(Channels.Chat)).Any(h => sentence.Prose.Tokens[h.FirstToken].Capital);

    private static bool HasAddress(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var text = sentence.Prose.TextOf(i);
            if (sentence.Prose.Tokens[i].Kind == TokenKind.Url || (text.IndexOf('@') > 0 && text.IndexOf('.') > 0) || text.StartsWith("status.", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool HasLink(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (sentence.Prose.Tokens[i].Kind is TokenKind.Url or TokenKind.Handle) return true;
        }
        return false;
    }

    private static IEnumerable<Clue> Cues(Sentence sentence)
    {
        Phrases[] sets = [Channels.StatusPage, Channels.Public, Channels.Chat, Channels.Contact, Channels.Questions, Channels.Room, Channels.Medium, Channels.Carried, Channels.Personal, Channels.Here, Channels.News];
        var cues = sets.SelectMany(sentence.All).Select(h => Clue.Of(sentence, h)).ToArray();
        return cues.Length > 0 ? cues : sentence.All(Channels.Tells).Select(h => Clue.Of(sentence, h));
    }
}
