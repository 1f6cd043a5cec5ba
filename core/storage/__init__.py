"""What stays: cases in a database, versioned and verifiable."""

from core.storage.case_files import CaseFiles as CaseFiles
from core.storage.stored import Attachment as Attachment
from core.storage.stored import AttachmentInfo as AttachmentInfo
from core.storage.stored import CaseSummary as CaseSummary
from core.storage.stored import Revision as Revision
from core.storage.stored import Stored as Stored
