namespace Upside.Postmortems;

/// <summary>What a section of a postmortem is for, whatever its heading says.</summary>
public enum SectionKind
{
    /// <summary>Anything that the synonym table does not know, and text before the first heading.</summary>
    Other,
    /// <summary>What happened, in short.</summary>
    Summary,
    /// <summary>Who was hurt, and how.</summary>
    Impact,
    /// <summary>The order of events.</summary>
    Timeline,
    /// <summary>What set it off.</summary>
    Trigger,
    /// <summary>The conditions that brought it about.</summary>
    Factors,
    /// <summary>How it was found.</summary>
    Detection,
    /// <summary>What was done about it at the time.</summary>
    Response,
    /// <summary>What worked.</summary>
    WentWell,
    /// <summary>What did not work in the response.</summary>
    WentPoorly,
    /// <summary>Where chance played in.</summary>
    Lucky,
    /// <summary>What was learned.</summary>
    Lessons,
    /// <summary>What is to be done.</summary>
    Actions,
    /// <summary>References and data.</summary>
    Supporting,
    /// <summary>What a reader has to know beforehand.</summary>
    Background,
    /// <summary>Facts about the document or the incident as labels and values: owner, status, duration, participants.</summary>
    Metadata,
    /// <summary>What others wrote under the document: comments of a tracker page.</summary>
    Discussion,
}
